import { use } from 'react'
import type { Message } from '../../../shared/model/message.ts'
import { InspectContext } from '../../api/inspect-context.ts'
import { Button } from '../../ui/button.tsx'
import { words } from '../../words/words.ts'

/** Leads to what would be left out so that an answer which found no room can be had. */
export function TrimButton({ message }: { readonly message: Message }) {
  const inspect = use(InspectContext)
  if (message.fault?.code !== 'provider.contextOverflow') return null
  return (
    <Button look="primary" onClick={() => inspect('context', message.id)}>
      {words('conversation.trim')}
    </Button>
  )
}
