import { BrowserWindow, dialog, shell, type MessageBoxOptions } from 'electron'
import type { Desktop } from '../ports/desktop.ts'
import { words } from './words.ts'

type Mail = NonNullable<Parameters<Desktop['confirmAndOpenLink']>[1]>

/** The only place that opens anything outside the app. */
export const confirmAndOpenLink: Desktop['confirmAndOpenLink'] = async (url, mail) => {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  const question = {
    type: 'question',
    message: mail
      ? words('shell.openMailQuestion', { address: mail.to.join(', ') })
      : words('shell.openLinkQuestion', { host: url.host }),
    detail: mail ? shown(mail) : shorten(url.href),
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

/** All that the mail says already; nothing else is in its address. */
function shown({ cc, subject, body }: Mail): string {
  return [cc.join(', '), subject, body].filter((text) => text !== '').join('\n')
}

function shorten(address: string): string {
  return address.length > 400 ? `${address.slice(0, 399)}…` : address
}
