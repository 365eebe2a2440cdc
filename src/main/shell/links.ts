import { BrowserWindow, dialog, shell, type MessageBoxOptions } from 'electron'
import type { Desktop } from '../ports/desktop.ts'
import { words } from './words.ts'

/** The only place that opens anything outside the app. */
export const confirmAndOpenLink: Desktop['confirmAndOpenLink'] = async (url) => {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  const question = {
    type: 'question',
    message: words('shell.openLinkQuestion', { host: url.host }),
    detail: shorten(url.href),
    buttons: [words('shell.cancel'), words('shell.openLink')],
    defaultId: 1,
    cancelId: 0,
    noLink: true,
  } satisfies MessageBoxOptions
  const answer = await (window
    ? dialog.showMessageBox(window, question)
    : dialog.showMessageBox(question))
  if (answer.response !== 1) return false
  await shell.openExternal(url.href)
  return true
}

function shorten(address: string): string {
  return address.length > 400 ? `${address.slice(0, 399)}…` : address
}
