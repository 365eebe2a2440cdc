import type { Locator } from '@playwright/test'

/** What stands in an answer beside words, by its names. */
export interface RichAnswer {
  readonly table: Locator
  readonly noteMark: (label: string) => Locator
  readonly note: (label: string) => Locator
  readonly backToText: Locator
  readonly formula: (latex: string) => Locator
  readonly thoughts: Locator
  /** The paragraph that begins so, once it is drawn as one. */
  readonly paragraph: (text: string) => Locator
  /** What an act says of itself for a moment. */
  readonly said: (text: string) => Locator
}

export function richAnswerIn(answer: Locator): RichAnswer {
  return {
    table: answer.getByRole('group', { name: 'Table' }),
    noteMark: (label) => answer.locator(`[role=doc-noteref][aria-label="Note ${label}"]`),
    note: (label) => answer.getByRole('note', { name: `Note ${label}` }),
    backToText: answer.locator('[role=doc-backlink]'),
    formula: (latex) => answer.locator(`[data-latex=${JSON.stringify(latex)}]`),
    thoughts: answer.locator('summary'),
    said: (text) => answer.getByRole('status').filter({ hasText: text }),
    paragraph: (text) => answer.locator('.markdown > p', { hasText: text }),
  }
}
