import { isCheckable } from '../../../shared/logic/checkable.ts'
import type { SettingsPort } from '../../ports/settings.ts'
import type { Speller } from '../../ports/speller.ts'

/** What the window and the system's menu ask about words. */
export interface Spelling {
  /** Those of the words that are misspelled; none while the user does not want to know. */
  readonly check: (words: readonly string[]) => Promise<readonly string[]>
  readonly suggest: (word: string) => Promise<readonly string[]>
  /** Takes a word for right from now on, on this device. */
  readonly learn: (word: string) => void
}

/** As many words as a person teaches in years; the oldest are forgotten first. */
const mostLearned = 5_000

export function createSpelling(parts: {
  readonly speller: Speller
  readonly settings: Pick<SettingsPort, 'read' | 'update'>
}): Spelling {
  const { speller, settings } = parts
  return {
    check: async (words) => {
      const { spelling, learnedWords } = settings.read()
      if (!spelling) return []
      const learned = new Set(learnedWords)
      const asked = words.filter((word) => isCheckable(word) && !learned.has(word.toLowerCase()))
      return await speller.unknown(asked)
    },
    suggest: async (word) => (isCheckable(word) ? await speller.suggest(word) : []),
    learn: (word) => {
      const { learnedWords } = settings.read()
      const added = word.trim().toLowerCase()
      if (!isCheckable(added) || learnedWords.includes(added)) return
      settings.update({ learnedWords: [...learnedWords, added].slice(-mostLearned) })
    },
  }
}
