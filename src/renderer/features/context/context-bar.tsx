import type { ContextView } from '../../../shared/model/context-view.ts'
import { integer } from '../../api/figures.ts'
import { words } from '../../words/words.ts'

/** The window as a bar: what stands fast, the messages, the room for the answer, what is free. */
export function ContextBar({ view }: { readonly view: ContextView }) {
  const { usedTokens, systemTokens, reserveTokens, windowTokens, groups } = view
  if (windowTokens === undefined) return null
  const pinned = groups
    .filter(({ reason }) => reason === 'pinned' || reason === 'question-of-pinned')
    .reduce((sum, { tokens }) => sum + tokens, systemTokens)
  const whole = Math.max(windowTokens, usedTokens + reserveTokens)
  const width = (tokens: number) => ({ width: `${(tokens / whole) * 100}%` })
  const free = Math.max(0, windowTokens - usedTokens - reserveTokens)
  return (
    <div
      role="img"
      aria-label={words('context.barName', {
        pinned: integer(pinned),
        others: integer(usedTokens - pinned),
        reserved: integer(reserveTokens),
        free: integer(free),
      })}
      className="mt-2.5 flex h-2 overflow-hidden rounded-[4px] bg-line in-data-[theme=contrast]:bg-hover"
    >
      <span className="bg-accent opacity-70" style={width(pinned)} />
      <span className="bg-accent" style={width(usedTokens - pinned)} />
      <span className="bg-accent opacity-30" style={width(reserveTokens)} />
    </div>
  )
}
