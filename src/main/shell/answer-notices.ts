import { app, BrowserWindow, Notification } from 'electron'
import type { Desktop } from '../ports/desktop.ts'
import { words } from './words.ts'

/** The notices that are shown: one that nobody holds is collected, and its click with it. */
const shown = new Set<Notification>()

/** Whether the window is in front. */
export const isInFront: Desktop['isInFront'] = () => BrowserWindow.getFocusedWindow() !== null

/** Tells of answers by the system's notices; a click on one shows the window. */
export function createTellOfAnswer(showWindow: () => void): Desktop['tellOfAnswer'] {
  return ({ isLocked, title, modelLabel, isWhole, onOpen }) => {
    if (!Notification.isSupported()) return
    const notice = new Notification({
      title: isLocked ? app.getName() : title,
      body: isLocked
        ? words('desktop.answerReady')
        : words(isWhole ? 'desktop.answerFinished' : 'desktop.answerUnfinished', {
            model: modelLabel,
          }),
      silent: true,
    })
    shown.add(notice)
    const forget = (): void => void shown.delete(notice)
    notice.once('close', forget)
    notice.once('failed', forget)
    notice.once('click', () => {
      forget()
      showWindow()
      onOpen()
    })
    notice.show()
  }
}
