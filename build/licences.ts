/** Licences that a package in the app may have: they ask for their text and nothing more. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
])

/** Packages that say it in other words, or ask for more; each was read by a person. */
export const reviewed: Readonly<Record<string, { readonly says: string; readonly why: string }>> = {
  'dictionary-en': {
    says: '(MIT AND BSD)',
    why: 'The text is BSD-3-Clause, and SCOWL’s own, as free.',
  },
  'dictionary-en-gb': { says: '(MIT AND BSD)', why: 'The same.' },
  duck: { says: 'BSD', why: 'The text is BSD-2-Clause.' },
  elkjs: {
    says: 'EPL-2.0 OR GPL-3.0-or-later',
    why: 'Under EPL-2.0, unchanged, as a part of its own; its source is the package of that name.',
  },
  khroma: { says: '', why: 'The manifest is silent; the text is MIT.' },
}

/** Whether a package that says `licence` of itself may be in the app. */
export function isAllowed(name: string, licence: string | undefined): boolean {
  const said = licence ?? ''
  if (Object.hasOwn(reviewed, name)) return reviewed[name]?.says === said
  // Of alternatives one is enough, of parts all count; nothing deeper is in use.
  return said
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => ALLOWED.has(part)))
}
