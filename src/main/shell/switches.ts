/** A switch that somebody who starts the app may need, and the values that it may have. */
type Allowed = Readonly<Record<string, RegExp>>

/** Nothing behind the name. */
const alone = /^$/
const display = /^(?:auto|x11|wayland)$/
const waylandFeature = '(?:UseOzonePlatform|WaylandWindowDecorations|WaylandLinuxDrmSyncobj)'

const everywhere: Allowed = {
  'disable-gpu': alone,
  'force-device-scale-factor': /^[1-5](?:\.\d{1,2})?$/,
  'force-renderer-accessibility': alone,
  lang: /^[A-Za-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/,
}

const bySystem: Partial<Record<NodeJS.Platform, Allowed>> = {
  linux: {
    'enable-features': new RegExp(`^${waylandFeature}(?:,${waylandFeature})*$`),
    'enable-wayland-ime': alone,
    'gtk-version': /^[34]$/,
    'ozone-platform': display,
    'ozone-platform-hint': display,
    'wayland-text-input-version': /^[13]$/,
  },
  // What the system adds by itself: the number of the process, from the Finder …
  darwin: { [String.raw`psn_\d+_\d+`]: alone },
  // … the installer after an update, and the server of notifications.
  win32: { updated: alone, embedding: alone },
}

/**
 * The switches among the words behind the program's name that nobody is allowed to give it. Many of
 * Chromium's would open a door: a debugging port, a page without a sandbox, a foreign extension.
 * Read as Chromium reads them: white space around a word does not count, one dash is as good as two,
 * on Windows a slash as good as a dash and capitals as good as small letters, and none comes after `--`.
 */
export function refusedSwitches(
  words: readonly string[],
  platform: NodeJS.Platform,
): readonly string[] {
  const end = words.findIndex((word) => word.trim() === '--')
  const before = end === -1 ? words : words.slice(0, end)
  const prefix = platform === 'win32' ? /^(?:--|-|\/)(?=.)/s : /^--?(?=.)/s
  return before.flatMap((word) => {
    const text = word.trim()
    if (!prefix.test(text)) return []
    const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(text.replace(prefix, '')) ?? []
    return isAllowed(name, value, platform) ? [] : [text]
  })
}

function isAllowed(name: string, value: string, platform: NodeJS.Platform): boolean {
  const allowed = { ...everywhere, ...bySystem[platform] }
  const asWritten = platform === 'win32' ? name.toLowerCase() : name
  return Object.entries(allowed).some(
    ([pattern, values]) => new RegExp(`^${pattern}$`).test(asWritten) && values.test(value),
  )
}
