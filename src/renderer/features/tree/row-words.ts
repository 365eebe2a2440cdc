import type { MessageState } from '../../../shared/model/message.ts'
import { now } from '../../system/clock.ts'
import { dateFormat } from '../../words/formats.ts'
import { words } from '../../words/words.ts'
import type { TreeRow } from './tree-rows.ts'

/** What a line is called: the name of its branch, or how it begins. */
export function rowTitle(row: TreeRow): string {
  switch (row.kind) {
    case 'run':
      return row.run.name ?? (row.run.excerpt || words('tree.noText'))
    case 'messages':
      return words('tree.messages', { count: row.run.messages })
    case 'message':
      return row.message.excerpt || words('tree.noText')
    case 'more':
      return words('tree.more', { count: row.rest })
  }
}

/** Who wrote it, how much there is of it, how it stands and when that was, in a line. */
export function rowDetails(row: TreeRow): string {
  if (row.kind === 'messages' || row.kind === 'more') return ''
  return (row.kind === 'run' ? runDetails(row) : messageDetails(row))
    .filter((detail) => detail !== undefined)
    .join(' · ')
}

function runDetails({ run }: TreeRow & { readonly kind: 'run' }): readonly (string | undefined)[] {
  const writer = run.role === 'user' ? words('tree.you') : undefined
  return [
    ...(writer === undefined ? [] : [writer]),
    ...run.models,
    run.isEdited ? words('tree.edited') : undefined,
    run.messages > 1 ? words('tree.messages', { count: run.messages }) : undefined,
    stateWord(run.state),
    timeWords(run.endedAt),
  ]
}

function messageDetails({
  message,
}: TreeRow & { readonly kind: 'message' }): readonly (string | undefined)[] {
  const writer = message.role === 'user' ? words('tree.you') : message.modelLabel
  return [writer, stateWord(message.state), timeWords(message.createdAt)]
}

/** Nothing of what is as it should be. */
export function stateWord(state: MessageState): string | undefined {
  return state === 'complete' ? undefined : words(`tree.state.${state}`)
}

const clockTime = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const dayAndTime = { day: 'numeric', month: 'short', ...clockTime } as const

/** Today the time, else the day too. */
export function timeWords(timeMs: number): string {
  const isToday = new Date(timeMs).toDateString() === new Date(now()).toDateString()
  return dateFormat(isToday ? clockTime : dayAndTime).format(timeMs)
}
