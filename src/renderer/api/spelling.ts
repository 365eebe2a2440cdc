import { isCheckable, toBeMarked } from '../../shared/logic/checkable.ts'
import type { Client } from './client.ts'

/** Says at once which words are to be marked, as far as that is known by now. */
export type CheckSpelling = (words: readonly string[]) => string[]

/** As many as a person writes in months. */
const mostRemembered = 20_000

/**
 * Remembers what main says of words. The engine asks for a whole text at each word, and an answer
 * that comes late it takes for the answer to another question: what is not known yet is asked for,
 * and marked with the next word that is written.
 */
export function createSpelling(
  spelling: Client['spelling'],
  onChosen: (listener: () => void) => void,
): CheckSpelling {
  const known = new Map<string, boolean>()
  const asked = new Set<string>()
  // The spelling was switched, or a word was learned.
  onChosen(() => known.clear())

  async function ask(words: readonly string[]): Promise<void> {
    for (const word of words) asked.add(word)
    try {
      const misspelled = new Set((await spelling.check({ words })).misspelled)
      if (known.size > mostRemembered) known.clear()
      for (const word of words) known.set(word, misspelled.has(word))
    } catch {
      // Asked again with the next word.
    }
    for (const word of words) asked.delete(word)
  }

  return (words) => {
    const unseen = [...new Set(words)].filter(
      (word) => isCheckable(word) && !known.has(word) && !asked.has(word),
    )
    if (unseen.length > 0) void ask(unseen.slice(0, 2_000))
    const misspelled = words.filter((word) => known.get(word) === true)
    return [...toBeMarked(words, misspelled)]
  }
}
