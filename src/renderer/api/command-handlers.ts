import { useEffect, useRef } from 'react'
import { commandIds, type CommandId } from '../../shared/logic/command-catalog.ts'
import { createCell, type Source } from './source.ts'

type Handler = () => void

/** Of each command the handlers of the parts that are on show, the latest last. */
const handlers = new Map<CommandId, readonly { readonly run: Handler }[]>()
const available = createCell<readonly CommandId[]>([])

/** The commands that can be run now, in the order of the catalog. */
export const availableCommands: Source<readonly CommandId[]> = {
  read: available.read,
  subscribe: available.subscribe,
}

/** Runs a command where it can be; `false` where nothing on show takes it. */
export function runCommand(id: CommandId): boolean {
  const handler = handlers.get(id)?.at(-1)
  handler?.run()
  return handler !== undefined
}

/**
 * Takes a command for as long as the part is on show and `run` is there. The latest part that
 * takes it has it.
 */
export function useCommand(id: CommandId, run: Handler | undefined): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  const isTaken = run !== undefined
  useEffect(() => {
    if (!isTaken) return
    const handler = { run: () => latest.current?.() }
    setHandlers(id, [...(handlers.get(id) ?? []), handler])
    return () =>
      setHandlers(
        id,
        (handlers.get(id) ?? []).filter((other) => other !== handler),
      )
  }, [id, isTaken])
}

function setHandlers(id: CommandId, next: readonly { readonly run: Handler }[]): void {
  if (next.length === 0) handlers.delete(id)
  else handlers.set(id, next)
  available.write(commandIds.filter((one) => handlers.has(one)))
}
