/** Keys as Electron's menus write them, from keys as the command catalog does. */
export function acceleratorOf(keys: string): string {
  const parts = keys.endsWith('++') ? [...keys.slice(0, -2).split('+'), 'Plus'] : keys.split('+')
  return parts
    .map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join('+')
}

const names: Readonly<Record<string, string>> = {
  $mod: 'CommandOrControl',
  Meta: 'Super',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ' ': 'Space',
}
