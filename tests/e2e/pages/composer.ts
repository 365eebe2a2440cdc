import type { Locator, Page } from '@playwright/test'

/** A file as it is pasted or dropped. */
export interface GivenFile {
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
}

/** Where a message is written, by the names of its interface. */
export interface ComposerPage {
  readonly field: Locator
  /** The files that go along, by their names. */
  readonly chip: (name: string | RegExp) => Locator
  readonly chips: Locator
  readonly paste: (given: {
    readonly text?: string
    readonly files?: readonly GivenFile[]
  }) => Promise<void>
  /** Drags files over the conversation, and lets them go where `drop` is called. */
  readonly dragOver: (
    files: readonly GivenFile[],
  ) => Promise<{ readonly drop: () => Promise<void> }>
  readonly preview: (name: string) => Locator
}

export function composerOn(page: Page): ComposerPage {
  const field = page.getByRole('textbox', { name: 'Message' })
  const chips = page.getByRole('list', { name: 'Attachments' })
  const carry = (given: { readonly text?: string; readonly files?: readonly GivenFile[] }) =>
    page.evaluateHandle(
      ({ text, files }) => {
        const transfer = new DataTransfer()
        if (text !== undefined) transfer.setData('text/plain', text)
        for (const { name, type, base64 } of files) {
          const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
          transfer.items.add(new File([bytes], name, { type }))
        }
        return transfer
      },
      {
        text: given.text,
        files: (given.files ?? []).map(({ name, type, bytes }) => {
          return { name, type, base64: bytes.toString('base64') }
        }),
      },
    )
  return {
    field,
    chips,
    chip: (name) => chips.getByRole('button', { name }),
    preview: (name) => page.getByRole('dialog', { name }),
    paste: async (given) => {
      const clipboardData = await carry(given)
      await field.evaluate((element, data) => {
        const event = { clipboardData: data, bubbles: true, cancelable: true }
        element.dispatchEvent(new ClipboardEvent('paste', event))
      }, clipboardData)
    },
    dragOver: async (files) => {
      const dataTransfer = await carry({ files })
      const main = page.getByRole('main')
      await main.dispatchEvent('dragover', { dataTransfer })
      return { drop: () => main.dispatchEvent('drop', { dataTransfer }) }
    },
  }
}
