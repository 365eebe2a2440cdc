import type { Reading } from '../http/answer-decoder.ts'
import { at, jsonAt, listAt, textAt, withoutAbsent } from '../http/json.ts'

/**
 * Reads the tool calls of a piece of an answer: the name with the first piece of each, its
 * arguments as they are written. Calls are told apart by `index`; servers that leave it out, or
 * give the same to each, send a call whole, under an id. Also reads the single `function_call` of
 * older servers.
 */
export function createCallReader(): (piece: unknown) => readonly Reading[] {
  const blocks = new Map<unknown, string>()
  let begun = 0

  /** A piece with a name and an id of its own begins a call, whatever its index. */
  function blockOf(call: unknown, name: string | undefined): string {
    const index = at(call, 'index')
    const id = textAt(call, 'id')
    const isNext = id === undefined ? index === undefined : name !== undefined && !blocks.has(id)
    const known = isNext ? undefined : (blocks.get(index) ?? blocks.get(id))
    if (known !== undefined) return known
    begun += 1
    const block = String(begun)
    blocks.set(index, block)
    if (id !== undefined) blocks.set(id, block)
    return block
  }

  function readCall(call: unknown): Reading {
    // Of the second kind of tool, `custom`, the arguments are free text.
    const made = at(call, 'function') ?? at(call, 'custom')
    const block = blockOf(call, textAt(made, 'name'))
    return readMade(made, block)
  }

  return (piece) => {
    const calls = listAt(piece, 'tool_calls').map(readCall)
    const older = at(piece, 'function_call')
    return older === undefined ? calls : [...calls, readMade(older, 'function_call')]
  }
}

function readMade(made: unknown, block: string): Reading {
  const toolName = withoutAbsent({ toolName: textAt(made, 'name') })
  const text = jsonAt(made, 'arguments') || jsonAt(made, 'input')
  return { type: 'toolCall', block, ...toolName, text }
}
