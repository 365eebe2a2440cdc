import { useMemo } from 'react'
import type { ComparedBranch, Comparison } from '../../../shared/model/comparison.ts'
import type { Compared } from '../../api/branch-window.ts'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { useLiminal } from '../../api/liminal-context.ts'
import { createQuery } from '../../api/query.ts'
import { useSource } from '../../api/source.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { words, wordsLanguage } from '../../words/words.ts'
import { ComparedRows } from './compared-rows.tsx'
import { diffRows, type Line } from './diff-rows.ts'
import { stateWord, timeWords } from './row-words.ts'

interface CompareDialogProps {
  readonly compared: Compared
  readonly onClose: () => void
}

/** Two versions or two branches side by side, with the words marked in which they differ. */
export function CompareDialog({ compared, onClose }: CompareDialogProps) {
  const { client } = useLiminal()
  const query = useMemo(
    () => createQuery(() => client.branches.compare(compared)),
    [client, compared],
  )
  const comparison = useSource(query)
  const isOfBranches = compared.extent === 'branch'
  return (
    <Dialog
      title={words(isOfBranches ? 'tree.compare.branches' : 'tree.compare.versions')}
      isOpen
      onClose={onClose}
      className="h-fit max-h-[min(52rem,calc(100vh-2rem))] w-[min(76rem,calc(100vw-2rem))]"
    >
      {comparison.state === 'failed' ? (
        <div className="p-5">
          <FaultAlert fault={comparison.fault} kept={words('tree.nothingChanged')} />
        </div>
      ) : null}
      {comparison.state === 'ready' ? <Sides comparison={comparison.value} /> : null}
    </Dialog>
  )
}

function Sides({ comparison }: { readonly comparison: Comparison }) {
  const { left, right } = comparison
  const { rows, grain } = useMemo(
    () => diffRows(linesOf(left), linesOf(right), wordsLanguage()),
    [left, right],
  )
  const leftOut = left.leftOut + right.leftOut
  const remarks = [
    grain === 'line' ? words('tree.compare.byLine') : undefined,
    grain === 'none' ? words('tree.compare.unmarked') : undefined,
    leftOut > 0 ? words('tree.compare.cut', { count: leftOut }) : undefined,
  ].filter((remark) => remark !== undefined)
  return (
    <ComparedRows
      rows={rows}
      isMarked={grain !== 'none'}
      remark={remarks.join(' ')}
      heads={headsOf(left, right)}
    />
  )
}

/** Whose the sides are; which of them is the older one, where nothing else tells them apart. */
function headsOf(left: ComparedBranch, right: ComparedBranch): readonly [string, string] {
  const heads = [headOf(left), headOf(right)] as const
  const times = [left, right].map(({ messages }) => messages[0]?.createdAt ?? 0)
  const [leftTime = 0, rightTime = 0] = times
  if (heads[0] !== heads[1] || leftTime === rightTime) return heads
  const [older, newer] = [words('tree.compare.older'), words('tree.compare.newer')]
  const ages = leftTime < rightTime ? [older, newer] : [newer, older]
  return [`${ages[0]} · ${heads[0]}`, `${ages[1]} · ${heads[1]}`]
}

/** Who wrote the side's first message, and when. */
function headOf({ messages }: ComparedBranch): string {
  const [first] = messages
  if (!first) return words('tree.compare.empty')
  return [
    nameOf(first),
    first.isEdited ? words('tree.editedByYou') : '',
    timeWords(first.createdAt),
  ]
    .filter((word) => word !== '')
    .join(' · ')
}

function linesOf({ messages }: ComparedBranch): readonly Line[] {
  return messages.flatMap((message, index): readonly Line[] => {
    const text = message.text
      .replaceAll('\r\n', '\n')
      .split('\n')
      .map((line): Line => ({ kind: 'text', text: line }))
    // The first one's writer stands at the head of the column.
    return index === 0 ? text : [{ kind: 'head', text: nameOf(message) }, ...text]
  })
}

function nameOf({ role, modelLabel, state }: ComparedBranch['messages'][number]): string {
  const name = role === 'user' ? words('tree.you') : (modelLabel ?? words('tree.noText'))
  const how = stateWord(state)
  return how === undefined ? name : `${name} (${how})`
}
