import { useCallback, useEffect, useState } from 'react'
import type { BinnedConversation } from '../../../shared/model/organising.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useSource } from '../../api/source.ts'
import { useAct } from '../../api/use-act.ts'
import { useAttempt } from '../../api/use-attempt.ts'
import { useToast } from '../../ui/toasts.tsx'
import { words } from '../../words/words.ts'

/** What the user has been asked about: one of them, or all. */
export type Asked = { readonly of: BinnedConversation } | { readonly of: 'all' } | undefined

/** What can be done to what is in the bin; it is read anew after each. */
export function useBinActs(reload: () => Promise<void>) {
  const { client } = useLiminal()
  const attempt = useAttempt()
  const toast = useToast()
  return {
    restore: async ({ conversation }: BinnedConversation): Promise<void> => {
      const { id, title } = conversation
      if (!(await attempt(() => client.conversations.restore({ conversationId: id })))) return
      toast({ title: words('sidebar.bin.restored', { title }) })
      await reload()
    },
    purge: async (meant: NonNullable<Asked>): Promise<void> => {
      await attempt(() =>
        meant.of === 'all'
          ? client.conversations.emptyBin()
          : client.conversations.purge({ conversationIds: [meant.of.conversation.id] }),
      )
      await reload()
    },
  }
}

/** Read anew whenever a conversation came or went, here or in another window. */
export function useBin() {
  const { client, conversations } = useLiminal()
  const listed = useSource(conversations)
  const count = listed.state === 'ready' ? listed.value.length : 0
  const [items, setItems] = useState<readonly BinnedConversation[]>()
  const { fault, run } = useAct()
  const reload = useCallback(
    async () =>
      void (await run(async () => setItems((await client.conversations.listBin()).items))),
    [client, run],
  )
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a change of the list is the reason
  useEffect(() => void reload(), [reload, count])
  return { items, fault, reload }
}

export function itemsWith(
  items: readonly BinnedConversation[],
  sought: string,
): readonly BinnedConversation[] {
  const wanted = sought.trim().toLocaleLowerCase()
  return items.filter(({ conversation }) => conversation.title.toLocaleLowerCase().includes(wanted))
}
