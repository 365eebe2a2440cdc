import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'
import type Axe from 'axe-core'

export type Theme = 'light' | 'dark' | 'contrast'

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const options: RunOptions & { readonly checks: object } = {
  resultTypes: ['violations'],
  runOnly: tags,
  // The frame in which diagrams are drawn is never seen; what it draws is an image of the page.
  iframes: false,
  checks: {
    region: {
      options: {
        // What opens over the window from a button belongs to that button, wherever it stands.
        regionMatcher: ['dialog', '[role=dialog]', '[role=alertdialog]', '[role=menu]']
          .concat('[role=listbox]', 'svg')
          .join(', '),
      },
    },
  },
}

interface Look {
  /** What the window shows, for whoever reads of a failure. */
  readonly state: string
  readonly theme?: Theme
  readonly except?: RegExp
}

/**
 * Fails if axe finds anything in the window as it is now, and says what: the rule, the place, its
 * HTML and why. The test goes on, so that what it began is put away.
 */
export async function expectNothingFound(page: Page, what: Look): Promise<void> {
  const { state, theme, except } = what
  const all = await violationsOn(page, theme)
  const found = all.filter((one) => !except?.test(one))
  const where = `${state}${theme === undefined ? '' : `, ${theme}`} (${page.url()})`
  expect.soft(found, [where, ...found].join('\n')).toEqual([])
}

async function violationsOn(page: Page, theme: Theme | undefined): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis)
  if (!isThere) await page.evaluate(await source)
  if (theme !== undefined) {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name
    }, theme)
  }
  // In another theme nothing is other than the colours.
  const only =
    theme === undefined || theme === 'light' ? options : { ...options, runOnly: ['color-contrast'] }
  const { violations } = await page.evaluate(look, only)
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join('; ')
      return `${id} (${help}) at ${target.join(' ')}\n  ${html}\n  ${why}`
    }),
  )
}

/** Runs in the page: what moves is looked at when it has come to rest, and stands or is gone. */
async function look(options: RunOptions): Promise<AxeResults> {
  const moving = (): readonly Animation[] =>
    document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
  const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame)
  do {
    await Promise.allSettled(moving().map(({ finished }) => finished))
    // What has faded is taken away, and what it covered feels the pointer, a frame later.
    for (let frames = 0; frames < 2; frames += 1) await nextFrame()
  } while (moving().length > 0)
  const { axe } = globalThis as unknown as { readonly axe: typeof Axe }
  return axe.run(document, options)
}
