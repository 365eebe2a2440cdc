import type { Block } from './block.ts'

/** The levels of the headings under which a place stands, from the outermost on. */
export type Outline = readonly number[]

export const noOutline: Outline = []

/**
 * A heading with its place in the outline: how many headings it stands under, itself included.
 * Models begin with any level and leave some out; who goes from heading to heading needs steps.
 */
export function placedIn(
  outline: Outline,
  block: Block,
): { readonly block: Block; readonly outline: Outline } {
  const level = block.kind === 'other' ? headingLevel(block.text) : undefined
  if (block.kind !== 'other' || level === undefined) return { block, outline }
  const below = [...outline.filter((above) => above < level), level]
  return { block: { ...block, depth: below.length }, outline: below }
}

function headingLevel(text: string): number | undefined {
  const marks = /^ {0,3}(#{1,6})(?:[ \t]|$)/.exec(text)?.[1]
  if (marks !== undefined) return marks.length
  const underline = /\n {0,3}(=+|-+)[ \t]*$/.exec(text)?.[1]
  if (underline === undefined) return undefined
  return underline.startsWith('=') ? 1 : 2
}
