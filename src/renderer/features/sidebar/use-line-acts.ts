import { useEffect, useMemo, useRef } from 'react'
import type { LineActs } from './line-acts.ts'

/** The same object for as long as the list is there, whose acts do what the latest ones would. */
export function useLineActs(latest: LineActs): LineActs {
  const acts = useRef(latest)
  useEffect(() => {
    acts.current = latest
  })
  return useMemo(
    () => ({
      press: (...of) => acts.current.press(...of),
      turn: (...of) => acts.current.turn(...of),
      setMenu: (...of) => acts.current.setMenu(...of),
      setRenaming: (...of) => acts.current.setRenaming(...of),
      editTags: (...of) => acts.current.editTags(...of),
      putIntoNewFolder: (...of) => acts.current.putIntoNewFolder(...of),
      moveFolder: (...of) => acts.current.moveFolder(...of),
      removed: (...of) => acts.current.removed(...of),
    }),
    [],
  )
}
