import { useEffect, useRef, useState } from 'react'
import { messageText } from '../../../shared/logic/message-text.ts'
import type { MessageId } from '../../../shared/model/ids.ts'
import type { MessageState } from '../../../shared/model/message.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import type { LiveAnswer, RunningTurns } from '../../api/running-turns.ts'
import { after } from '../../system/clock.ts'
import { words, wordsLanguage } from '../../words/words.ts'
import { createSentenceReader } from './sentence-reader.ts'

/** So often at most, so that what is said is not cut off by what comes next. */
const everyMs = 800

/** What stays there to be read; what was said before is gone. */
const keptLines = 6

interface Line {
  readonly number: number
  readonly text: string
}

/** Says the answer that is being written, sentence by sentence, to who can't see it. */
export function AnswerAnnouncer({ answerId }: { readonly answerId: MessageId | undefined }) {
  const { turns } = useLiminal()
  const [lines, setLines] = useState<readonly Line[]>([])
  const number = useRef(0)
  useEffect(() => {
    if (answerId === undefined) return undefined
    const say = (said: readonly string[]): void => {
      if (said.length === 0) return
      const added = said.map((text) => ({ number: (number.current += 1), text }))
      setLines((before) => [...before, ...added].slice(-Math.max(keptLines, added.length)))
    }
    return follow(turns, answerId, say)
  }, [turns, answerId])
  return (
    <div aria-live="polite" aria-atomic="false" data-announcer="" className="sr-only">
      {lines.map((line) => (
        <p key={line.number}>{line.text}</p>
      ))}
    </div>
  )
}

function follow(
  turns: RunningTurns,
  answerId: MessageId,
  say: (said: readonly string[]) => void,
): () => void {
  const source = turns.answer(answerId)
  const language = wordsLanguage()
  const codeBlock = (count: number): string => words('transcript.codeBlock', { count })
  const reader = createSentenceReader({ language, codeBlock })
  let hasBegun = false
  let cancel: (() => void) | undefined

  function read({ message, ended }: LiveAnswer): void {
    if (!message) return
    const said = reader.read(messageText(message), ended)
    // What was there before is for who goes there to read it.
    if (hasBegun) say(ended ? [...said, endWords(message.state)] : said)
    hasBegun = true
  }

  function look(): void {
    const live = source.read()
    if (!live?.message) return
    if (!hasBegun || live.ended) {
      cancel?.()
      cancel = undefined
      read(live)
    } else {
      cancel ??= after(everyMs, () => (cancel = turns.spareFrame(readOn)))
    }
  }

  function readOn(): void {
    cancel = undefined
    const live = source.read()
    if (live) read(live)
  }

  look()
  const leave = source.subscribe(look)
  return () => {
    leave()
    cancel?.()
  }
}

function endWords(state: MessageState): string {
  return state === 'complete'
    ? words('transcript.answerFinished')
    : words('transcript.answerInterrupted')
}
