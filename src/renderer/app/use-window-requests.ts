import { useEffect } from 'react'
import { isCommandId } from '../../shared/logic/command-catalog.ts'
import type { WindowRequest } from '../../shared/model/window-request.ts'
import type { Client } from '../api/client.ts'
import { runCommand } from '../api/command-handlers.ts'
import { useLiminal } from '../api/liminal-context.ts'
import { showConversation } from './view-store.ts'

/** Does what the menu, a notice or the system asks for, as long as the window lives. */
export function useWindowRequests(): void {
  const { client } = useLiminal()
  useEffect(() => {
    const leaving = new AbortController()
    // Ends with its port, which is told elsewhere.
    follow(client, leaving.signal).catch(() => undefined)
    return () => leaving.abort()
  }, [client])
}

async function follow(client: Client, signal: AbortSignal): Promise<void> {
  for await (const request of await client.app.watchRequests(undefined, { signal })) {
    if (signal.aborted) return
    carryOut(request)
  }
}

function carryOut(request: WindowRequest): void {
  switch (request.type) {
    case 'command':
      if (isCommandId(request.id)) runCommand(request.id)
      return
    case 'open':
      showConversation(request.conversationId)
  }
}
