import { useCallback, useEffect, useState } from 'react'
import type { ConversationId } from '../../shared/model/ids.ts'
import type { SaidText } from '../../shared/model/opened-conversation.ts'
import { useLiminal } from '../api/liminal-context.ts'
import { useAttempt } from '../api/use-attempt.ts'
import { PrintedConversation } from '../features/print/index.ts'
import { printed, useView } from './view-store.ts'

/** Reads the whole of the conversation that is to be printed, and prints it. */
export function PrintWindow() {
  const id = useView((state) => state.printing)
  return id === undefined ? null : <Printing key={id} id={id} />
}

function Printing({ id }: { readonly id: ConversationId }) {
  const { client } = useLiminal()
  const attempt = useAttempt()
  const [whole, setWhole] = useState<{ title: string; texts: readonly SaidText[] }>()
  const read = useCallback(async () => {
    const [{ conversation }, texts] = await Promise.all([
      client.conversations.open({ conversationId: id, limit: 1 }),
      client.conversations.readTexts({ conversationId: id }),
    ])
    setWhole({ title: conversation.title, texts })
  }, [client, id])
  useEffect(() => {
    void attempt(read).then((isRead) => isRead || printed())
  }, [attempt, read])
  return whole ? <PrintedConversation {...whole} onPrinted={printed} /> : null
}
