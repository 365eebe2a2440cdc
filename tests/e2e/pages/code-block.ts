import type { ElectronApplication, Locator } from '@playwright/test'
import type { AppWindow } from './window.ts'

/** Code or a diagram of the transcript, by what a person finds on it. */
export interface CodeOnPage {
  readonly root: Locator
  readonly lines: Locator
  readonly picture: Locator
  /** A button over it, which comes to sight when one is near, and may say what came of it. */
  readonly act: (name: string) => Locator
}

/** The block that is headed so, the first of several. */
export function codeOn(window: AppWindow, heading: string): CodeOnPage {
  const root = window.transcript
    .getByRole('figure')
    .filter({ has: window.page.getByText(heading, { exact: true }) })
    .first()
  return {
    root,
    lines: root.locator('.code-line'),
    picture: root.getByRole('img'),
    act: (name) => root.getByRole('button', { name: new RegExp(`^${name}(: |$)`) }),
  }
}

/** Has the system's dialog answer at once, as a person would who saves to `path`, or not at all. */
export async function answerSaveDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    const proposed: string[] = []
    Object.assign(globalThis, { proposed })
    dialog.showSaveDialog = (...args: unknown[]) => {
      const { defaultPath } = args.at(-1) as { readonly defaultPath: string }
      proposed.push(defaultPath.split(/[/\\]/).at(-1) ?? '')
      return Promise.resolve({ canceled: filePath === '', filePath })
    }
  }, path)
}

/** The names that the dialogs proposed, in their order. */
export function proposedNames(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(() => (globalThis as unknown as { proposed: string[] }).proposed)
}
