import { useEffect, useState } from 'react'
import type { WordsLanguage } from '../../shared/words/create-words.ts'
import { useLiminal } from '../api/liminal-context.ts'
import { useReady } from '../api/source.ts'
import { noteFocus } from '../ui/focus-across-languages.ts'
import { speakLanguage, wordsLanguage } from '../words/words.ts'

/** The language that the window speaks, which follows the settings as soon as its words are there. */
export function useSpokenLanguage(): WordsLanguage {
  const chosen = useReady(useLiminal().settings)?.language
  const [spoken, setSpoken] = useState(wordsLanguage)
  useEffect(() => {
    if (chosen === undefined) return
    void speakLanguage(chosen).then(() => {
      if (wordsLanguage() === spoken) return
      noteFocus()
      setSpoken(wordsLanguage())
    })
  }, [chosen, spoken])
  return spoken
}
