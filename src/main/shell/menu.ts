import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { CommandId } from '../../shared/logic/command-catalog.ts'
import type { SettingsPort } from '../ports/settings.ts'
import { commandItems, type MenuCommands } from './command-items.ts'
import { followLanguage, words } from './words.ts'

type Items = MenuItemConstructorOptions[]

/** Keeps the native menu in the language and with the shortcuts that are chosen. */
export function followMenu(
  settings: Pick<SettingsPort, 'read' | 'subscribe'>,
  onCommand: (id: CommandId) => void,
): void {
  let { shortcuts } = settings.read()
  const install = (): void => installMenu({ shortcuts, onCommand })
  followLanguage(settings, install)
  settings.subscribe((next) => {
    if (next.shortcuts === shortcuts) return
    shortcuts = next.shortcuts
    install()
  })
}

/**
 * The window's commands, and the system's own for editing, viewing and the window. Electron's
 * roles know what to do, and their names in English only, so each is named here.
 */
function installMenu(commands: MenuCommands): void {
  const template: Items =
    process.platform === 'darwin'
      ? [
          appMenu(commands),
          fileMenu(commands),
          editMenu(commands),
          viewMenu(commands),
          goMenu(commands),
          windowMenu(),
        ]
      : [
          fileMenu(commands),
          editMenu(commands),
          viewMenu(commands),
          goMenu(commands),
          helpMenu(commands),
        ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

const separator = { type: 'separator' } as const

/** The key of the plus sign, as it is pressed on most keyboards. */
const zoomInWithoutShift = {
  role: 'zoomIn',
  accelerator: 'CommandOrControl+=',
  visible: false,
  acceleratorWorksWhenHidden: true,
} as const

function appMenu(commands: MenuCommands): MenuItemConstructorOptions {
  const { name } = app
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about', label: words('shell.about', { app: name }) },
      separator,
      ...commandItems(commands, ['lockNow', 'openSettings']),
      separator,
      { role: 'services', label: words('shell.services') },
      separator,
      { role: 'hide', label: words('shell.hide', { app: name }) },
      { role: 'hideOthers', label: words('shell.hideOthers') },
      { role: 'unhide', label: words('shell.showAll') },
      separator,
      { role: 'quit', label: words('shell.quitNamed', { app: name }) },
    ],
  }
}

function fileMenu(commands: MenuCommands): MenuItemConstructorOptions {
  const { platform } = process
  const quit = words(platform === 'win32' ? 'shell.exit' : 'shell.quit')
  const last: Items = [separator, ...commandItems(commands, ['lockNow', 'openSettings'])]
  return {
    label: words('shell.file'),
    submenu: [
      ...commandItems(commands, ['newConversation', 'attachFiles']),
      separator,
      ...commandItems(commands, ['exportConversation', 'printConversation']),
      // On macOS they stand in the app's own menu.
      ...(platform === 'darwin'
        ? []
        : [
            ...last,
            separator,
            { role: 'close', label: words('shell.closeWindow') } as const,
            { role: 'quit', label: quit } as const,
          ]),
    ],
  }
}

function editMenu(commands: MenuCommands): MenuItemConstructorOptions {
  const isMac = process.platform === 'darwin'
  const selectAll = { role: 'selectAll', label: words('shell.selectAll') } as const
  const remove = { role: 'delete', label: words('shell.delete') } as const
  const last: Items = isMac
    ? [{ role: 'pasteAndMatchStyle', label: words('shell.pasteAndMatchStyle') }, remove, selectAll]
    : [remove, separator, selectAll]
  return {
    role: 'editMenu',
    label: words('shell.edit'),
    submenu: [
      { role: 'undo', label: words('shell.undo') },
      { role: 'redo', label: words('shell.redo') },
      separator,
      { role: 'cut', label: words('shell.cut') },
      { role: 'copy', label: words('shell.copy') },
      { role: 'paste', label: words('shell.paste') },
      ...last,
      separator,
      ...commandItems(commands, ['findHere', 'editLastMessage', 'copyLastAnswer']),
    ],
  }
}

function viewMenu(commands: MenuCommands): MenuItemConstructorOptions {
  const tools = { role: 'toggleDevTools', label: words('shell.developerTools') } as const
  return {
    label: words('shell.view'),
    submenu: [
      ...commandItems(commands, ['toggleSidebar', 'toggleInspector', 'showBranches']),
      separator,
      { role: 'resetZoom', label: words('shell.actualSize') },
      { role: 'zoomIn', label: words('shell.zoomIn') },
      zoomInWithoutShift,
      { role: 'zoomOut', label: words('shell.zoomOut') },
      separator,
      { role: 'togglefullscreen', label: words('shell.fullScreen') },
      ...(app.isPackaged ? [] : [tools]),
    ],
  }
}

function windowMenu(): MenuItemConstructorOptions {
  return {
    role: 'windowMenu',
    label: words('shell.window'),
    submenu: [
      { role: 'minimize', label: words('shell.minimize') },
      { role: 'zoom', label: words('shell.zoom') },
      { role: 'close', label: words('shell.closeWindow') },
      separator,
      { role: 'front', label: words('shell.bringAllToFront') },
    ],
  }
}

function goMenu(commands: MenuCommands): MenuItemConstructorOptions {
  return {
    label: words('desktop.go'),
    submenu: [
      ...commandItems(commands, ['openPalette', 'searchEverywhere']),
      separator,
      ...commandItems(commands, ['previousConversation', 'nextConversation']),
      separator,
      ...commandItems(commands, ['previousMessage', 'nextMessage', 'jumpToLatest']),
    ],
  }
}

function helpMenu(commands: MenuCommands): MenuItemConstructorOptions {
  return { label: words('desktop.help'), submenu: [...commandItems(commands, ['showShortcuts'])] }
}
