import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
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

/** Fails with what axe finds in the window as it is now; empty is what we want. */
export async function violationsOn(page: Page, theme?: Theme): Promise<readonly string[]> {
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

/** Runs in the page: what moves is looked at when it has come to rest. */
async function look(options: RunOptions): Promise<AxeResults> {
  const moving = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
  await Promise.allSettled(moving.map(({ finished }) => finished))
  const { axe } = globalThis as unknown as { readonly axe: typeof Axe }
  return axe.run(document, options)
}
