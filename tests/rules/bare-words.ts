import { parseSync } from 'vite'

/** A node of the syntax tree, as far as it is looked at here. */
interface Node {
  readonly type: string
  readonly start: number
  readonly [field: string]: unknown
}

/** Names that are the same in every language. */
const names = new Set([
  'Anthropic',
  'OpenAI',
  'Gemini',
  'Ollama',
  'Demo',
  'Liminal',
  'Liminal Type Chat',
  'Electron',
  'Chromium',
  'Node',
  'Apache-2.0',
  'TypeScript',
  'LaTeX',
  'English',
  '简体中文',
  'qwen3:4b',
])

/** What says its text to a person: of these attributes and fields any letter is a word. */
const spoken =
  /^(?:aria-(?:label|description|valuetext|roledescription)|title|placeholder|label|alt|hint|text|kept|words)$/

/** Calls whose texts are for machines. */
const unspoken =
  /^(?:clsx|words|said|plainly|Error|TypeError|querySelector(?:All)?|closest|matches|getItem|setItem|matchMedia|useMedia|addEventListener|removeEventListener|RegExp|createElement|getElementById|getAttribute|setAttribute|has|includes|startsWith|endsWith|split|join|replace|replaceAll|execCommand|DateTimeFormat|NumberFormat|Segmenter|ListFormat|Blob|File)$/

/** The words of a file that stand in it bare, instead of in the catalog, with their lines. */
export function bareWords(file: string, source: string): readonly string[] {
  const found: string[] = []
  const { program } = parseSync(file, source)
  const tell = (node: Node, text: string): void => {
    const line = source.slice(0, node.start).split('\n').length
    found.push(`${file}:${line}: ${text.trim().replaceAll(/\s+/g, ' ')}`)
  }
  visit(program as unknown as Node, { isSpoken: false }, tell)
  return found
}

/** Classes of a file that name a side of the screen, where a line may run the other way. */
export function physicalClasses(file: string, source: string): readonly string[] {
  const found: string[] = []
  const walk = (node: Node): void => {
    for (const part of textOf(node)?.split(/\s+/) ?? []) {
      if (physical.test(part)) found.push(`${file}: ${part}`)
    }
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child)
    }
  }
  walk(parseSync(file, source).program as unknown as Node)
  return found
}

const physical =
  /(?:^|:)!?-?(?:(?:scroll-)?[mp][lr]-(?:\d|auto|px|\[|\()|(?:left|right)-(?:\d|auto|px|full|\[|\()|border-[lr](?:-|!?$)|rounded-(?:[lr]|[tb][lr])(?:-|!?$)|(?:text|float|clear)-(?:left|right)!?$)/

interface Place {
  /** Stands where a person reads it. */
  readonly isSpoken: boolean
}

type Tell = (node: Node, text: string) => void

function visit(node: Node, place: Place, tell: Tell): void {
  const text = textOf(node)
  if (text !== undefined && isWord(text, place, node.type === 'JSXText')) tell(node, text)
  for (const [field, value] of Object.entries(node)) {
    const next = placeOf(node, field, place)
    if (!next) continue
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) visit(child, next, tell)
    }
  }
}

/** Where a node's children stand; nothing where no text of theirs is ever read. */
function placeOf(node: Node, field: string, place: Place): Place | undefined {
  if (node.type.startsWith('TS') && !/^TS(?:As|Satisfies|NonNull)/.test(node.type)) return undefined
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ImportExpression':
    case 'ExportNamedDeclaration':
      return field === 'declaration' ? place : undefined
    case 'JSXAttribute': {
      const name = nameOf(node['name'])
      return spoken.test(name) ? { isSpoken: true } : isMachine(name) ? undefined : unspokenPlace
    }
    case 'Property':
      if (field === 'key') return undefined
      return spoken.test(nameOf(node['key'])) ? { isSpoken: true } : place
    case 'CallExpression':
    case 'NewExpression':
      return unspoken.test(nameOf(node['callee'])) && field === 'arguments' ? undefined : place
    case 'BinaryExpression':
      return /^[!=]==?$/.test(String(node['operator'])) ? undefined : place
    case 'SwitchCase':
      return field === 'test' ? undefined : place
    case 'MemberExpression':
      return field === 'object' ? place : undefined
    case 'VariableDeclarator':
      return nameOf(node['id']).endsWith('Class') ? undefined : place
    default:
      return place
  }
}

const unspokenPlace: Place = { isSpoken: false }

/** Attributes that are never read aloud or seen. */
function isMachine(name: string): boolean {
  return /^(?:className|key|id|d|type|role|href|src|htmlFor|value|name|aria-(?:labelledby|describedby|controls|live)|data-.*)$/.test(
    name,
  )
}

function textOf(node: Node): string | undefined {
  if (node.type === 'JSXText') return String(node['value'])
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value']
  if (node.type !== 'TemplateElement') return undefined
  return String((node['value'] as { readonly cooked: unknown }).cooked)
}

/** Whether a text says something: anything does where it is read, elsewhere what looks like prose. */
function isWord(text: string, { isSpoken }: Place, isText: boolean): boolean {
  const said = text.trim()
  if (!/\p{L}{2}/u.test(said) || names.has(said) || /^(?:\S+:\/\/\S*|[a-z]+\/[\w.+-]+)$/.test(said))
    return false
  if (isSpoken || isText) return true
  if (/^\p{Lu}\p{Ll}/u.test(said)) return !machineWord.test(said)
  return /\p{L}[,.]? +\p{L}/u.test(said) && !looksLikeClasses(said)
}

/** Keys of the keyboard, events and the like, which begin with a capital letter too. */
const machineWord =
  /^(?:Arrow(?:Up|Down|Left|Right)|Enter|Escape|Tab|Home|End|Page(?:Up|Down)|Delete|Backspace|Shift|Control|Alt|Meta|Space|F\d+)(?:\+.*)?$/

function looksLikeClasses(text: string): boolean {
  return text.split(/\s+/).some((part) => /^[a-z0-9[\]().%/&>*!_-]*(?:-[a-z0-9[(]|:\S)/.test(part))
}

function nameOf(node: unknown): string {
  if (!isNode(node)) return ''
  if (node.type === 'MemberExpression') return nameOf(node['property'])
  if (node.type === 'Literal') return String(node['value'])
  if (node.type === 'JSXNamespacedName') return ''
  return typeof node['name'] === 'string' ? node['name'] : ''
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}
