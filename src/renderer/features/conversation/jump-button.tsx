import { ArrowDown } from 'lucide-react'
import { useSource } from '../../api/source.ts'
import { words } from '../../words/words.ts'
import type { Viewport } from './viewport.ts'

interface JumpButtonProps {
  readonly viewport: Viewport
  /** The last of them is being written. */
  readonly isWriting: boolean
}

/** The way back to the end for who reads further up, and how much came there meanwhile. */
export function JumpButton({ viewport, isWriting }: JumpButtonProps) {
  const follows = useSource(viewport.follows)
  if (follows) return null
  const came = viewport.newMessages()
  const news = [
    came > 0 ? words('transcript.newMessages', { count: came }) : '',
    isWriting ? words('transcript.stillWriting') : '',
  ].filter((part) => part !== '')
  return (
    <button
      type="button"
      onClick={viewport.toEnd}
      className="absolute inset-x-0 bottom-2 mx-auto flex w-fit items-center gap-1.5 rounded-full border border-line-2 bg-raised px-3 py-1.25 text-small font-medium text-ink-2 shadow-raised hover:text-ink"
    >
      <ArrowDown size={14} strokeWidth={1.8} aria-hidden />
      {[words('transcript.jumpToLatest'), ...news].join(' · ')}
    </button>
  )
}
