/** Which habits the keys are shown by. */
type Platform = string

/**
 * Keys as people read them: `⇧⌘K` on macOS and `Ctrl+Shift+K` elsewhere. `$mod+Shift+k` is how
 * they are kept.
 */
export function keyLabel(keys: string, platform: Platform): string {
  const isMac = platform === 'darwin'
  return keys
    .split(' ')
    .map((press) => pressLabel(press, isMac))
    .join(' ')
}

/** The same for `aria-keyshortcuts`, whose words are the platform's own. */
export function ariaKeys(keys: string, platform: Platform): string {
  const mod = platform === 'darwin' ? 'Meta' : 'Control'
  return keys.replaceAll('$mod', mod)
}

interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly metaKey: boolean
}

/**
 * The press as it is kept, or nothing for one that can't be a shortcut: a modifier alone, a key
 * that writes, or one that moves the focus or closes what is open.
 */
export function keysOfPress(press: KeyPress, platform: Platform): string | undefined {
  const { key } = press
  if (bare.has(key) || key === 'Dead' || key === 'Process' || key === 'Unidentified')
    return undefined
  const mod = platform === 'darwin' ? press.metaKey : press.ctrlKey
  const other = platform === 'darwin' ? press.ctrlKey : press.metaKey
  const isFunctionKey = /^F\d{1,2}$/.test(key)
  if (!mod && !other && !press.altKey && !isFunctionKey) return undefined
  return [
    ...(mod ? ['$mod'] : []),
    ...(other ? [platform === 'darwin' ? 'Control' : 'Meta'] : []),
    ...(press.altKey ? ['Alt'] : []),
    ...(press.shiftKey ? ['Shift'] : []),
    key.length === 1 ? key.toLowerCase() : key,
  ].join('+')
}

/** Whether two bindings answer to the same press. */
export function isSamePress(one: string, other: string, platform: Platform): boolean {
  return canonical(one, platform) === canonical(other, platform)
}

const bare = new Set(['Control', 'Alt', 'AltGraph', 'Shift', 'Meta', 'Escape', 'Tab', 'CapsLock'])

function canonical(keys: string, platform: Platform): string {
  const parts = ariaKeys(keys, platform).split('+')
  const key = parts.at(-1) ?? ''
  return [...parts.slice(0, -1).toSorted(), key.toLowerCase()].join('+')
}

function pressLabel(press: string, isMac: boolean): string {
  // `$mod++` is the plus key.
  const parts = press.endsWith('++') ? [...press.slice(0, -2).split('+'), '+'] : press.split('+')
  const key = parts.at(-1) ?? ''
  const modifiers = new Set(parts.slice(0, -1))
  if (isMac) {
    const signs = macOrder.filter(({ names }) => names.some((name) => modifiers.has(name)))
    return `${signs.map(({ sign }) => sign).join('')}${keyName(key, macKeys)}`
  }
  const names = otherOrder.filter(({ name }) => modifiers.has(name)).map(({ label }) => label)
  return [...names, keyName(key, otherKeys)].join('+')
}

const macOrder = [
  { names: ['Control'], sign: '⌃' },
  { names: ['Alt'], sign: '⌥' },
  { names: ['Shift'], sign: '⇧' },
  { names: ['$mod', 'Meta'], sign: '⌘' },
] as const

const otherOrder = [
  { name: '$mod', label: 'Ctrl' },
  { name: 'Control', label: 'Ctrl' },
  { name: 'Meta', label: 'Win' },
  { name: 'Alt', label: 'Alt' },
  { name: 'Shift', label: 'Shift' },
] as const

const arrows = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' }
const macKeys: Readonly<Record<string, string>> = {
  ...arrows,
  Enter: '↩',
  Backspace: '⌫',
  Delete: '⌦',
  Tab: '⇥',
  ' ': 'Space',
}
const otherKeys: Readonly<Record<string, string>> = { ...arrows, ' ': 'Space' }

function keyName(key: string, names: Readonly<Record<string, string>>): string {
  return names[key] ?? (key.length === 1 ? key.toUpperCase() : key)
}
