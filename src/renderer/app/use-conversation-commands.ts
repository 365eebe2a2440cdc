import type { Conversation } from '../../shared/model/conversation.ts'
import { useCommand } from '../api/command-handlers.ts'
import { useLiminal } from '../api/liminal-context.ts'
import { useReady } from '../api/source.ts'
import { useAttempt } from '../api/use-attempt.ts'
import { useConversationActs } from '../api/use-conversation-acts.ts'
import { useExport } from '../api/use-export.ts'
import { useCopy } from '../ui/use-copy.ts'
import { leaveConversation, printConversation, showConversation } from './view-store.ts'

/** The commands that are about the conversation on show; without one they can't be run. */
export function useConversationCommands(conversation: Conversation | undefined): void {
  const { client } = useLiminal()
  const acts = useConversationActs()
  const attempt = useAttempt()
  const copy = useCopy()
  const save = useExport()
  const act = (run: (one: Conversation) => unknown): (() => void) | undefined =>
    conversation && (() => void run(conversation))

  useNeighbours(conversation)
  useCommand(
    'pinConversation',
    act((one) => acts.togglePin([one])),
  )
  useCommand(
    'archiveConversation',
    act((one) => acts.archive([one], !one.archived)),
  )
  useCommand(
    'deleteConversation',
    act(async (one) => {
      if (await acts.remove(one)) leaveConversation(one.id)
    }),
  )
  useCommand(
    'copyConversation',
    act(({ id }) =>
      attempt(async () => {
        const texts = await client.conversations.readTexts({ conversationId: id })
        await copy(texts.map(({ text }) => text).join('\n\n'))
      }),
    ),
  )
  useCommand(
    'exportConversation',
    act(({ id }) => save(id, 'markdown')),
  )
  useCommand(
    'printConversation',
    act(({ id }) => printConversation(id)),
  )
}

/** Those above and below in the order of their last change, round and round. */
function useNeighbours(conversation: Conversation | undefined): void {
  const all = useReady(useLiminal().conversations)?.filter(({ archived }) => !archived) ?? []
  const at = all.findIndex(({ id }) => id === conversation?.id)
  const show = (step: number) => (): void => {
    const from = at === -1 && step < 0 ? 0 : at
    const next = all[(from + step + all.length) % all.length]
    if (next) showConversation(next.id)
  }
  useCommand('previousConversation', all.length > 0 ? show(-1) : undefined)
  useCommand('nextConversation', all.length > 0 ? show(1) : undefined)
}
