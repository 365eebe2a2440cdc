import type { Settings } from '../../shared/model/settings.ts'

type LookSettings = Pick<
  Settings,
  'theme' | 'density' | 'readingWidth' | 'textSizePercent' | 'sidebarOpen' | 'inspectorOpen'
>

/**
 * What the text of the settings says of the window's look, as the settings' own schema would read
 * it, which weighs too much to be loaded before the window.
 */
export function lookFrom(text: string): LookSettings {
  const said = recordFrom(text)
  return {
    theme: oneOf(said['theme'], ['system', 'light', 'dark', 'contrast']),
    density: oneOf(said['density'], ['comfortable', 'compact']),
    readingWidth: oneOf(said['readingWidth'], ['medium', 'narrow', 'wide']),
    textSizePercent: isTextSize(said['textSizePercent']) ? said['textSizePercent'] : 100,
    sidebarOpen: said['sidebarOpen'] !== false,
    inspectorOpen: said['inspectorOpen'] === true,
  }
}

/** The first is the default. */
function oneOf<T extends string>(said: unknown, known: readonly [T, ...T[]]): T {
  return known.find((one) => one === said) ?? known[0]
}

function isTextSize(said: unknown): said is number {
  return Number.isInteger(said) && Number(said) >= 80 && Number(said) <= 160
}

function recordFrom(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isRecord ? (value as Readonly<Record<string, unknown>>) : {}
  } catch {
    return {}
  }
}
