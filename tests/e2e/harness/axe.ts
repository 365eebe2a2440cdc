import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'
import type Axe from 'axe-core'

type Look = 'light' | 'dark' | 'contrast' | 'compact'

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

// Without those that axe itself calls experimental: they guess. A sum that is set large is taken for
// a heading, and of what is in the order of Tab to be scrolled a widget's role is asked.
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

/**
 * Fails if axe finds anything in the window as it is now, and says what: the rule, the place, its
 * HTML and why. The test goes on, so that what it began is put away.
 */
export async function expectNothingFound(page: Page, state: string, look?: Look): Promise<void> {
  const found = await violationsOn(page, look)
  const where = `${state}${look === undefined ? '' : `, ${look}`} (${page.url()})`
  expect.soft(found, [where, ...found].join('\n')).toEqual([])
}

/** Looks at the window as it is, in the three themes and as dense as it gets; leaves it as it is. */
export async function lookAt(page: Page, state: string): Promise<void> {
  for (const look of ['dark', 'contrast', 'compact', 'light'] as const) {
    await expectNothingFound(page, state, look)
  }
}

async function violationsOn(page: Page, look: Look | undefined): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis)
  if (!isThere) await page.evaluate(await source)
  const only = look === undefined ? options : { ...options, ...(await putOn(page, look)) }
  const { violations } = await page.evaluate(run, only)
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join('; ')
      return `${id} (${help}) at ${target.join(' ')}\n  ${html}\n  ${why}`
    }),
  )
}

/** Gives the window that look, and what is to be looked for: what is the same in all, once. */
async function putOn(page: Page, look: Look): Promise<RunOptions> {
  const isCompact = look === 'compact'
  const shown = { theme: isCompact ? 'light' : look, density: isCompact ? look : 'comfortable' }
  await page.evaluate((attributes) => {
    Object.assign(document.documentElement.dataset, attributes)
  }, shown)
  if (look === 'light') return {}
  return { runOnly: [isCompact ? 'target-size' : 'color-contrast'] }
}

/** Runs in the page: what moves is looked at when it has come to rest, and stands or is gone. */
async function run(options: RunOptions): Promise<AxeResults> {
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
