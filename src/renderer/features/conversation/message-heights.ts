import type { MessageId } from '../../../shared/model/ids.ts'
import { guessedHeightPx, offsetsOf } from './path-layout.ts'

/** How tall the messages of a branch are: as measured, and where they were never drawn, guessed. */
export type Heights = ReturnType<typeof createHeights>

export function createHeights() {
  const measured = new Map<MessageId, number>()
  let path: readonly MessageId[] = []
  let sizes: readonly number[] = []
  let places = new Map<MessageId, number>()
  let columnPx = 720
  let all: readonly number[] | undefined
  let offsets: readonly number[] | undefined

  function forget(): void {
    all = undefined
    offsets = undefined
  }

  function readAll(): readonly number[] {
    all ??= path.map(
      (id, index) => measured.get(id) ?? guessedHeightPx(sizes[index] ?? 0, columnPx),
    )
    return all
  }

  return {
    /** `false` when it is the same as before. */
    setPath: (nextPath: readonly MessageId[], nextSizes: readonly number[]): boolean => {
      if (nextPath === path && nextSizes === sizes) return false
      path = nextPath
      sizes = nextSizes
      places = new Map(path.map((id, index) => [id, index]))
      forget()
      return true
    },
    /** What was measured in a column of another width is guessed anew. */
    setColumn: (px: number): void => {
      if (px <= 0 || Math.abs(px - columnPx) < 1) return
      columnPx = px
      measured.clear()
      forget()
    },
    measure: (item: HTMLElement): void => {
      const id = item.dataset.message as MessageId
      const { height } = item.getBoundingClientRect()
      // Where nothing is laid out, nothing is known; and what holds a place only, is a guess.
      if (height <= 0 || item.dataset.placeholder !== undefined) return
      if (Math.abs((measured.get(id) ?? -1) - height) < 0.01) return
      measured.set(id, height)
      forget()
    },
    indexOf: (id: MessageId): number => places.get(id) ?? -1,
    idAt: (index: number): MessageId | undefined => path[Math.min(index, path.length - 1)],
    all: readAll,
    offsets: (): readonly number[] => (offsets ??= offsetsOf(readAll())),
  }
}
