import type { MenuItem, Notification } from 'electron'
import type { ElectronApplication } from '@playwright/test'

/** What stands around the window, with main's own doors to the system held by the test. */
export interface DesktopPage {
  /** The items of a native menu, by its own label, as far as they are seen. */
  readonly menu: (label: string) => Promise<readonly string[]>
  /** Chooses an item of the native menu, by its command or its role. */
  readonly chooseInMenu: (what: string) => Promise<void>
  /** What the last context menu offers; it is never drawn. */
  readonly contextMenu: () => Promise<readonly string[]>
  /** Asks for it, as the engine does that has found such a word under the pointer. */
  readonly openContextMenu: (over: {
    readonly isEditable: boolean
    readonly misspelledWord: string
  }) => Promise<void>
  readonly chooseInContext: (label: string) => Promise<void>
  /** What was put in the place of misspelled words. */
  readonly replaced: () => Promise<readonly string[]>
  readonly notices: () => Promise<readonly { readonly title: string; readonly body: string }[]>
  readonly clickNotice: () => Promise<void>
  /** Where the next file is saved. */
  readonly saveAt: (path: string) => Promise<void>
  /** The files that were handed to the pointer. */
  readonly dragged: () => Promise<readonly string[]>
}

interface Held {
  popped: readonly MenuItem[]
  notices: Notification[]
  dragged: string[]
  replaced: string[]
}

/** Holds menus, notices and drags from now on: no test has a system to show them to. */
export async function desktopOf(app: ElectronApplication): Promise<DesktopPage> {
  await app.evaluate(({ BrowserWindow, Menu, Notification: Notice }) => {
    const held: Held = { popped: [], notices: [], dragged: [], replaced: [] }
    Object.assign(globalThis, { held })
    Menu.prototype.popup = function popup() {
      held.popped = this.items
    }
    Notice.isSupported = () => true
    Notice.prototype.show = function show() {
      held.notices.push(this)
    }
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      webContents.replaceMisspelling = (word) => void held.replaced.push(word)
      webContents.startDrag = ({ file }) => void held.dragged.push(file)
    }
  })
  return {
    menu: (label) =>
      app.evaluate(({ Menu }, wanted) => {
        const found = Menu.getApplicationMenu()?.items.find((one) => one.label === wanted)
        const items = found?.submenu?.items ?? []
        return items
          .filter(({ visible, type }) => visible && type !== 'separator')
          .map((one) => one.label)
      }, label),
    chooseInMenu: (what) =>
      app.evaluate(({ BrowserWindow, Menu }, wanted) => {
        const [window] = BrowserWindow.getAllWindows()
        const menus = Menu.getApplicationMenu()?.items ?? []
        const items = menus.flatMap(({ submenu }) => submenu?.items ?? [])
        const item = items.find(({ id, role }) => id === wanted || role === wanted)
        item?.click(undefined, window, window?.webContents)
      }, what),
    contextMenu: () =>
      app.evaluate(() => {
        const { popped } = (globalThis as unknown as { readonly held: Held }).held
        return popped.map(({ label }) => label)
      }),
    openContextMenu: (over) =>
      app.evaluate(({ BrowserWindow }, params) => {
        const flags = { canUndo: true, canRedo: true, canCut: true, canCopy: true, canPaste: true }
        const all = { ...params, selectionText: '', linkURL: '', editFlags: flags }
        BrowserWindow.getAllWindows()[0]?.webContents.emit('context-menu', {}, all)
      }, over),
    chooseInContext: (label) =>
      app.evaluate((_, wanted) => {
        const { popped } = (globalThis as unknown as { readonly held: Held }).held
        popped.find((one) => one.label === wanted)?.click()
      }, label),
    replaced: () =>
      app.evaluate(() => (globalThis as unknown as { readonly held: Held }).held.replaced),
    notices: () =>
      app.evaluate(() => {
        const { notices } = (globalThis as unknown as { readonly held: Held }).held
        return notices.map(({ title, body }) => ({ title, body }))
      }),
    clickNotice: () =>
      app.evaluate(() => {
        const { notices } = (globalThis as unknown as { readonly held: Held }).held
        notices.at(-1)?.emit('click', {})
      }),
    saveAt: (path) =>
      app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
      }, path),
    dragged: () =>
      app.evaluate(() => (globalThis as unknown as { readonly held: Held }).held.dragged),
  }
}
