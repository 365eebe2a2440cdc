import type { ThemeRegistration } from '@shikijs/core'

/** What a piece of code can be; its colour is the token `--code-<kind>` of the theme on show. */
export const codeKinds = [
  'plain',
  'comment',
  'keyword',
  'function',
  'string',
  'number',
  'type',
  'name',
  'inserted',
  'deleted',
  'heading',
] as const
export type CodeKind = (typeof codeKinds)[number]

/** Scopes by what they are. Where several match, the more particular one holds. */
const scopes: { readonly [K in Exclude<CodeKind, 'plain'>]: readonly string[] } = {
  comment: ['comment', 'punctuation.definition.comment'],
  keyword: [
    'keyword',
    'storage',
    'storage.type',
    'storage.modifier',
    'support.type.primitive',
    'support.type.builtin',
    'variable.language',
    'constant.language',
    'keyword.operator.new',
    'keyword.operator.expression',
    'keyword.operator.logical.python',
    'keyword.operator.word',
    'punctuation.definition.heading',
    'punctuation.definition.list',
  ],
  function: [
    'entity.name.function',
    'support.function',
    'meta.function-call.generic',
    'variable.function',
    'entity.name.command',
    'markup.underline.link',
  ],
  string: [
    'string',
    'punctuation.definition.string',
    'constant.other.symbol',
    'markup.inline.raw',
    'markup.fenced_code',
  ],
  number: ['constant.numeric', 'constant.character', 'constant.other.color', 'keyword.other.unit'],
  type: [
    'entity.name.type',
    'entity.name.class',
    'entity.other.inherited-class',
    'support.class',
    'support.type',
    'storage.type.java',
    'storage.type.cs',
    'entity.name.namespace',
  ],
  name: [
    'entity.name.tag',
    'entity.other.attribute-name',
    'support.type.property-name',
    'meta.object-literal.key',
    'variable.other.property.key',
    'constant.other.key',
    'entity.name.section.group-title',
    'punctuation.support.type.property-name',
  ],
  inserted: ['markup.inserted', 'punctuation.definition.inserted'],
  deleted: ['markup.deleted', 'punctuation.definition.deleted'],
  heading: ['markup.heading', 'entity.name.section', 'markup.bold', 'meta.diff.header'],
}

/** Signs that grammars count among keywords and strings, and that read better as they are. */
const plainScopes = [
  'keyword.operator',
  'punctuation',
  'punctuation.section.embedded',
  'meta.embedded',
  'meta.template.expression',
  'variable.other',
  'variable.parameter',
]

/** A theme whose colours are the numbers of the kinds: `#000002` is the third. */
export const codeTheme: ThemeRegistration = {
  name: 'liminal',
  type: 'light',
  colors: { 'editor.foreground': colourOf(0), 'editor.background': '#ffffff' },
  settings: [
    { settings: { foreground: colourOf(0), background: '#ffffff' } },
    { scope: plainScopes, settings: { foreground: colourOf(0) } },
    ...Object.entries(scopes).map(([kind, scope]) => ({
      scope: [...scope],
      settings: { foreground: colourOf(codeKinds.indexOf(kind as CodeKind)) },
    })),
  ],
}

/** The kind that a colour of the theme stands for, by its place in `codeKinds`. */
export function kindOfColour(colour: string | undefined): number {
  const kind = Number.parseInt(colour?.slice(1) ?? '', 16)
  return kind < codeKinds.length ? kind : 0
}

function colourOf(kind: number): string {
  return `#${kind.toString(16).padStart(6, '0')}`
}
