import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { words } from './words.ts'

type Items = MenuItemConstructorOptions[]

/**
 * The native menu: the system's own edit, view and window commands. Electron's roles know what to
 * do, and their names in English only, so each is named here.
 */
export function installMenu(): void {
  const template: Items =
    process.platform === 'darwin'
      ? [appMenu(), editMenu(), viewMenu(), windowMenu()]
      : [fileMenu(), editMenu(), viewMenu()]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

const separator = { type: 'separator' } as const

function appMenu(): MenuItemConstructorOptions {
  const { name } = app
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about', label: words('shell.about', { app: name }) },
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

function fileMenu(): MenuItemConstructorOptions {
  const isWindows = process.platform === 'win32'
  return {
    role: 'fileMenu',
    label: words('shell.file'),
    submenu: [{ role: 'quit', label: words(isWindows ? 'shell.exit' : 'shell.quit') }],
  }
}

function editMenu(): MenuItemConstructorOptions {
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
    ],
  }
}

function viewMenu(): MenuItemConstructorOptions {
  const tools = { role: 'toggleDevTools', label: words('shell.developerTools') } as const
  return {
    label: words('shell.view'),
    submenu: [
      { role: 'resetZoom', label: words('shell.actualSize') },
      { role: 'zoomIn', label: words('shell.zoomIn') },
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
