import { expect, type Locator, type Page } from '@playwright/test'
import { windowOn } from './window.ts'

/** Where something stands in the window, and the icon in it. */
interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly icon: string | undefined
}

/** What is in the window, by the names under which the first picture knows it. */
export type Places = Readonly<Record<string, Place | 'not there'>>

/** The parts of the window that its first picture shows, as the app draws them. */
export function partsOn(page: Page): Readonly<Record<string, Locator>> {
  const { sidebar, composer } = windowOn(page)
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true })
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  return {
    sidebar: sidebar.locator('..'),
    new: button('New conversation'),
    search: page.getByRole('searchbox', { name: 'Search' }),
    folder: button('New folder'),
    foot: sidebar.locator(':scope > :last-child'),
    bin: button('Bin'),
    settings: button('Settings'),
    hide: button('Hide sidebar'),
    bar: page.locator('main > header'),
    show: button('Show sidebar'),
    inspect: button(/^(Show|Hide) inspector$/),
    composer: composer.locator('..'),
    attach: button('Attach'),
    send: button('Send'),
    inspector: inspector.locator('..'),
    close: button('Close inspector'),
  }
}

/** The same parts in the picture that is there before any script has run. */
export function picturedOn(page: Page): Readonly<Record<string, Locator>> {
  return Object.fromEntries(
    Object.keys(partsOn(page)).map((name) => [name, page.locator(`[data-picture=${name}]`)]),
  )
}

export async function placesOf(parts: Readonly<Record<string, Locator>>): Promise<Places> {
  const places: Record<string, Place | 'not there'> = {}
  for (const [name, part] of Object.entries(parts)) {
    places[name] = (await part.isVisible()) ? await placeOf(part) : 'not there'
  }
  return places
}

/** The same places, but for what is lost when the height of a line is rounded. */
export function sameAs(places: Places): unknown {
  const near = (px: number): unknown => expect.closeTo(px, 1)
  return Object.fromEntries(
    Object.entries(places).map(([name, place]) => {
      if (place === 'not there') return [name, place]
      const { x, y, width, height, icon } = place
      return [name, { x: near(x), y: near(y), width: near(width), height: near(height), icon }]
    }),
  )
}

function placeOf(part: Locator): Promise<Place> {
  return part.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    const icons = element.querySelectorAll('svg')
    return {
      x,
      y,
      width,
      height,
      icon: icons.length === 1 ? icons[0]?.innerHTML.replaceAll(/\s*\n\s*/g, '') : undefined,
    }
  })
}
