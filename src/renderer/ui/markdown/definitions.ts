import { isNote, type Line } from './line.ts'

/** The lines by which other lines refer to an address or a note, by their normalised label. */
export type Definitions = ReadonlyMap<string, string>

export const noDefinitions: Definitions = new Map()

/** More than any text has; every one costs a look at all that could refer to it. */
const mostDefinitions = 500
const longestDefinition = 1_000

/** The first definition of a label holds. */
export function withDefinition(definitions: Definitions, line: Line): Definitions {
  const label = labelOf(line)
  if (label === undefined || definitions.has(label) || definitions.size >= mostDefinitions) {
    return definitions
  }
  return new Map(definitions).set(label, isNote(line) ? `[${label}]: …` : line.body)
}

/** Whether the line is a link's definition and nothing else; it may take several lines elsewhere. */
export function isLinkDefinition(line: Line): boolean {
  return line.indent < 4 && line.text.length <= longestDefinition && linkDefinition.test(line.body)
}

const linkDefinition =
  /^\[(?!\^)(?:[^[\]\\]|\\.)+\]:[ \t]*(?:<[^<>\n]*>|[^\s<]\S*)(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/

function labelOf(line: Line): string | undefined {
  if (!isNote(line) && !isLinkDefinition(line)) return undefined
  const label = /^\[((?:[^[\]\\]|\\.)+)\]:/.exec(line.body)?.[1]
  return label === undefined ? undefined : normalised(label)
}

/**
 * The definitions that a text refers to, as markdown; the same text for as long as it is. Notes
 * come last, so while more is to come a mark with a number is one whose note is still missing.
 */
export function definitionsFor(text: string, definitions: Definitions, isGrowing: boolean): string {
  if (!text.includes('[') || (definitions.size === 0 && !isGrowing)) return ''
  const found = new Map<string, string>()
  for (const [, label = ''] of text.matchAll(/\[((?:[^[\]\\]|\\.){1,999})\]/g)) {
    const name = normalised(label)
    const presumed = isGrowing && /^\^\d{1,3}$/.test(name) ? `[${name}]: …` : undefined
    const definition = definitions.get(name) ?? presumed
    if (definition !== undefined) found.set(name, definition)
  }
  return [...found.values()].join('\n')
}

/** As CommonMark compares labels. */
function normalised(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase()
}
