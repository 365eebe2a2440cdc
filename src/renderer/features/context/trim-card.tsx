import { Scissors } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { TrimProposal } from '../../../shared/model/context-view.ts'
import type { ConversationId, MessageId } from '../../../shared/model/ids.ts'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { integer, times } from '../../api/figures.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { markContext } from '../../api/mark-messages.ts'
import { useReady } from '../../api/source.ts'
import { regenerate } from '../../api/start-turn.ts'
import { useAct } from '../../api/use-act.ts'
import { useAttempt } from '../../api/use-attempt.ts'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toasts.tsx'

interface TrimCardProps {
  readonly conversationId: ConversationId
  readonly answerId: MessageId
  readonly onTrimmed: (newAnswerId: MessageId) => void
}

/** An answer found no room: what to leave out so that it can be had, in one press. */
export function TrimCard({ conversationId, answerId, onTrimmed }: TrimCardProps) {
  const liminal = useLiminal()
  const tree = useReady(liminal.conversation(conversationId))
  const answer = tree?.messages.find(({ id }) => id === answerId)
  const isTooLong = answer?.fault?.code === 'provider.contextOverflow'
  const proposal = useProposal(conversationId, answerId, isTooLong)
  const trim = useTrim({ conversationId, answerId, onTrimmed })
  if (!isTooLong || !answer.model) return null
  const { model } = answer
  return (
    <section
      aria-label="Trim and retry"
      className="grid gap-2.5 rounded-card bg-warn-soft px-3 py-2.5 text-ink-2"
    >
      <p className="flex gap-2.5">
        <Scissors size={15} strokeWidth={1.6} className="mt-0.5 shrink-0 text-warn" aria-hidden />
        <span>
          <strong className="font-semibold text-ink">
            The conversation was too long for {answer.modelLabel ?? model.modelId}.
          </strong>{' '}
          {proposal ? proposalWords(proposal) : 'Looking for what could be left out …'}
        </span>
      </p>
      {trim.fault ? <FaultAlert fault={trim.fault} kept="Nothing was deleted." /> : null}
      {proposal && proposal.messageIds.length > 0 ? (
        <Button
          look="primary"
          // Who asked to trim is led to where it is agreed to.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          // Not disabled while it is under way: a button that is can't give its focus on.
          aria-disabled={trim.isBusy}
          onClick={() => void trim.apply(proposal, model)}
          className="justify-self-end"
        >
          Leave out and retry
        </Button>
      ) : null}
    </section>
  )
}

function proposalWords({ messageIds, tokens, remainingTokens, limitTokens }: TrimProposal): string {
  if (messageIds.length === 0) {
    return 'Nothing more can be left out: what remains is the message itself, the system prompt and what you pinned. Shorten or unpin something, or choose a model with a larger context.'
  }
  const offer = `Leave out ${times(messageIds.length, 'early message')}, ${integer(tokens)} tokens, and ask again? Nothing is deleted.`
  return limitTokens !== undefined && remainingTokens > limitTokens
    ? `${offer} Even then it may be too long: ${integer(remainingTokens)} tokens remain.`
    : offer
}

/** What is proposed, asked for when the card is first shown. */
function useProposal(conversationId: ConversationId, answerId: MessageId, isWanted: boolean) {
  const { client } = useLiminal()
  const attempt = useAttempt()
  const [proposal, setProposal] = useState<TrimProposal>()
  useEffect(() => {
    if (!isWanted) return
    void attempt(async () =>
      setProposal(await client.context.proposeTrim({ conversationId, answerId })),
    )
  }, [attempt, client, conversationId, answerId, isWanted])
  return proposal
}

function useTrim({ conversationId, answerId, onTrimmed }: TrimCardProps) {
  const liminal = useLiminal()
  const attempt = useAttempt()
  const toast = useToast()
  const { run, isBusy, fault } = useAct()

  async function apply(
    { messageIds }: TrimProposal,
    model: Parameters<typeof regenerate>[1]['model'],
  ): Promise<void> {
    if (isBusy) return
    let newAnswerId: MessageId | undefined
    await run(async () => {
      await markContext(liminal, conversationId, messageIds, 'left-out')
      newAnswerId = await regenerate(liminal, { conversationId, answerId, model })
    })
    if (newAnswerId === undefined) return
    const undo = () => attempt(() => markContext(liminal, conversationId, messageIds, undefined))
    toast({
      title: `Left out ${times(messageIds.length, 'early message')}`,
      act: { label: 'Undo', onAct: () => void undo() },
    })
    // The button goes with the card; the focus goes on to what was asked for.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    onTrimmed(newAnswerId)
  }

  return { apply, isBusy, fault }
}
