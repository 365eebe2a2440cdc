import { cleanup, configure, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { onTestFinished } from 'vitest'
import { clientFromPort } from '../../src/renderer/api/client.ts'
import { createLiminal } from '../../src/renderer/api/liminal.ts'
import { App } from '../../src/renderer/app/app.tsx'
import { resetView } from '../../src/renderer/app/view-store.ts'
import { serveMain, type MainContents, type ServedMain } from './served-main.ts'

// A limit for hangs only: a busy machine takes its time to draw.
configure({ asyncUtilTimeout: 15_000 })

/** The whole window on a served main, over a real port, found by the names of its interface. */
export async function openWindow(contents: MainContents | ServedMain = {}) {
  const main = 'connect' in contents ? contents : serveMain(contents)
  const port = main.connect()
  resetView()
  render(<App liminal={createLiminal(clientFromPort(port), 'linux')} />)
  onTestFinished(() => {
    cleanup()
    port.close()
  })
  const user = userEvent.setup()
  const composer = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' })
  return {
    main,
    user,
    composer,
    sidebar: () => within(screen.getByRole('navigation', { name: 'Conversations' })),
    answer: (name: string | RegExp) => screen.findByRole('article', { name }),
    openSettings: async (tab: string) => {
      await user.keyboard('{Control>},{/Control}')
      const dialog = await screen.findByRole('dialog', { name: 'Settings' })
      await user.click(within(dialog).getByRole('tab', { name: tab }))
      return within(dialog)
    },
  }
}

/** Wide enough for the inspector to stand beside the conversation, and not over it. */
export function inWideWindow(): void {
  const { happyDOM, innerWidth } = window as unknown as {
    readonly happyDOM: { readonly setViewport: (size: { readonly width: number }) => void }
    readonly innerWidth: number
  }
  happyDOM.setViewport({ width: 1_400 })
  onTestFinished(() => happyDOM.setViewport({ width: innerWidth }))
}

/** The window with its composer ready to be written in. */
export async function openReadyWindow(contents: MainContents | ServedMain = {}) {
  const window = await openWindow(contents)
  await screen.findByRole('button', { name: /^Model: (?!Choose)/ })
  return window
}
