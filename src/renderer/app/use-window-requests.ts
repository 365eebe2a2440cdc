import { useEffect, useRef, type RefObject } from 'react'
import type { Fault } from '../../shared/errors/fault.ts'
import { isCommandId } from '../../shared/logic/command-catalog.ts'
import type { WindowRequest } from '../../shared/model/window-request.ts'
import { shortName } from '../api/attachments/short-name.ts'
import type { Client } from '../api/client.ts'
import { runCommand } from '../api/command-handlers.ts'
import { copyOf } from '../api/error-copy.ts'
import { useLiminal } from '../api/liminal-context.ts'
import type { ComposerHandle } from '../features/composer/index.ts'
import { useToast } from '../ui/toasts.tsx'
import { words } from '../words/words.ts'
import { showConversation } from './view-store.ts'

/** Does what the menu, a notice or the system asks for, as long as the window lives. */
export function useWindowRequests(composer: RefObject<ComposerHandle | null>): void {
  const { client } = useLiminal()
  const toast = useToast()
  const carryOut = useRef<(request: WindowRequest) => void>(() => undefined)
  useEffect(() => {
    carryOut.current = (request) => {
      switch (request.type) {
        case 'command':
          if (isCommandId(request.id)) runCommand(request.id)
          return
        case 'open':
          return showConversation(request.conversationId)
        case 'attach':
          return composer.current?.attachKept(request.attachments)
        case 'notAttached':
          for (const file of request.files) toast(notAttached(file))
      }
    }
  })
  useEffect(() => {
    const leaving = new AbortController()
    // Ends with its port, which is told elsewhere.
    follow(client, leaving.signal, (request) => carryOut.current(request)).catch(() => undefined)
    return () => leaving.abort()
  }, [client])
}

async function follow(
  client: Client,
  signal: AbortSignal,
  carryOut: (request: WindowRequest) => void,
): Promise<void> {
  for await (const request of await client.app.watchRequests(undefined, { signal })) {
    if (signal.aborted) return
    carryOut(request)
  }
}

const nameLimit = 32

function notAttached({ name, fault }: { readonly name: string; readonly fault: Fault }) {
  const { title, text } = copyOf(fault)
  return {
    title: words('attachments.notAttached', { name: shortName(name, nameLimit) }),
    text: words('attachments.notAttachedText', { what: title, advice: text }),
  }
}
