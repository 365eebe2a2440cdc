import {
  app,
  BrowserWindow,
  clipboard,
  Menu,
  type ContextMenuParams,
  type MenuItemConstructorOptions,
  type WebContents,
} from 'electron'
import type { ComposedApp } from '../compose.ts'
import { words } from './words.ts'

type Items = readonly MenuItemConstructorOptions[]

interface ContextMenuParts {
  /** Opens an address after asking, if it is one that may be opened. */
  readonly openLink: (url: string) => void
  readonly spelling: ComposedApp['spelling']
}

/** The system's menu for a text, a selection or a link; what has a menu of its own shows that. */
export function followContextMenus(parts: ContextMenuParts): void {
  for (const window of BrowserWindow.getAllWindows()) installContextMenu(window, parts)
  app.on('browser-window-created', (_, window) => installContextMenu(window, parts))
}

function installContextMenu(window: BrowserWindow, parts: ContextMenuParts): void {
  window.webContents.on('context-menu', (_, params) => {
    void itemsFor(window.webContents, params, parts).then((items) => {
      if (items.length > 0 && !window.isDestroyed()) Menu.buildFromTemplate(items).popup({ window })
    })
  })
}

async function itemsFor(
  contents: WebContents,
  params: ContextMenuParams,
  { openLink, spelling }: ContextMenuParts,
): Promise<MenuItemConstructorOptions[]> {
  const groups = [
    await spellingItems(contents, params, spelling),
    linkItems(params, openLink),
    textItems(params),
  ].filter((group) => group.length > 0)
  const items: MenuItemConstructorOptions[] = []
  for (const group of groups) {
    if (items.length > 0) items.push({ type: 'separator' })
    items.push(...group)
  }
  return items
}

async function spellingItems(
  contents: WebContents,
  { misspelledWord: word, isEditable }: ContextMenuParams,
  spelling: ContextMenuParts['spelling'],
): Promise<Items> {
  if (!isEditable || word === '') return []
  const suggestions = await spelling.suggest(word)
  const none = { label: words('desktop.noSuggestion'), enabled: false }
  return [
    ...(suggestions.length === 0
      ? [none]
      : suggestions.map((meant) => replaceItem(contents, meant))),
    { type: 'separator' },
    { label: words('desktop.learnWord'), click: () => spelling.learn(word) },
  ]
}

function replaceItem(contents: WebContents, label: string): MenuItemConstructorOptions {
  return { label, click: () => contents.replaceMisspelling(label) }
}

function linkItems({ linkURL }: ContextMenuParams, openLink: (url: string) => void): Items {
  if (!/^(?:https?|mailto):/i.test(linkURL)) return []
  return [
    { label: words('desktop.openLink'), click: () => openLink(linkURL) },
    { label: words('desktop.copyLink'), click: () => void clipboard.writeText(linkURL) },
  ]
}

function textItems({ isEditable, selectionText, editFlags }: ContextMenuParams): Items {
  const isSelected = selectionText.trim() !== ''
  const copy = { role: 'copy', label: words('shell.copy'), enabled: editFlags.canCopy } as const
  const selectAll = { role: 'selectAll', label: words('shell.selectAll') } as const
  if (!isEditable) return isSelected ? [copy, selectAll] : []
  return [
    { role: 'undo', label: words('shell.undo'), enabled: editFlags.canUndo },
    { role: 'redo', label: words('shell.redo'), enabled: editFlags.canRedo },
    { type: 'separator' },
    { role: 'cut', label: words('shell.cut'), enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: words('shell.paste'), enabled: editFlags.canPaste },
    { type: 'separator' },
    selectAll,
  ]
}
