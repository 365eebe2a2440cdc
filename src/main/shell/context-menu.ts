import {
  clipboard,
  Menu,
  type BrowserWindow,
  type ContextMenuParams,
  type MenuItemConstructorOptions,
} from 'electron'
import { words } from './words.ts'

type Items = readonly MenuItemConstructorOptions[]

/** Opens an address after asking, if it is one that may be opened. */
type OpenLink = (url: string) => void

/** The system's menu for a text, a selection or a link; what has a menu of its own shows that. */
export function installContextMenu(window: BrowserWindow, openLink: OpenLink): void {
  window.webContents.on('context-menu', (_, params) => {
    const [links, text] = [linkItems(params, openLink), textItems(params)]
    const between = links.length > 0 && text.length > 0 ? [{ type: 'separator' } as const] : []
    const template = [...links, ...between, ...text]
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window })
  })
}

function linkItems({ linkURL }: ContextMenuParams, openLink: OpenLink): Items {
  if (!/^https?:/i.test(linkURL)) return []
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
