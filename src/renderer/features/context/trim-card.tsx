import { Scissors } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { TrimProposal } from '../../../shared/model/context-view.ts'
import type { ConversationId, MessageId } from '../../../shared/model/ids.ts'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { integer } from '../../api/figures.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { markContext } from '../../api/mark-messages.ts'
import { regenerate } from '../../api/start-turn.ts'
import { useAct } from '../../api/use-act.ts'
import { useAttempt } from '../../api/use-attempt.ts'
import { useMessage } from '../../api/use-message.ts'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { sentences, words } from '../../words/words.ts'

interface TrimCardProps {
  readonly conversationId: ConversationId
  readonly answerId: MessageId
  readonly onTrimmed: (newAnswerId: MessageId) => void
}

/** An answer found no room: what to leave out so that it can be had, in one press. */
export function TrimCard({ conversationId, answerId, onTrimmed }: TrimCardProps) {
  const answer = useMessage(conversationId, answerId)
  const isTooLong = answer?.fault?.code === 'provider.contextOverflow'
  const proposal = useProposal(conversationId, answerId, isTooLong)
  const trim = useTrim({ conversationId, answerId, onTrimmed })
  if (!isTooLong || !answer.model) return null
  const { model } = answer
  return (
    <section
      aria-label={words('context.trim')}
      className="grid gap-2.5 rounded-card bg-warn-soft px-3 py-2.5 text-ink-2"
    >
      <p className="flex gap-2.5">
        <Scissors size={15} strokeWidth={1.6} className="mt-0.5 shrink-0 text-warn" aria-hidden />
        <span>
          <strong className="font-semibold text-ink">
            {words('context.wasTooLong', { model: answer.modelLabel ?? model.modelId })}
          </strong>
          {words('common.sentences', {
            first: '',
            second: proposal ? proposalWords(proposal) : words('context.looking'),
          })}
        </span>
      </p>
      {trim.fault ? <FaultAlert fault={trim.fault} kept={words('common.nothingDeleted')} /> : null}
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
          {words('context.leaveOutAndRetry')}
        </Button>
      ) : null}
    </section>
  )
}

function proposalWords({ messageIds, tokens, remainingTokens, limitTokens }: TrimProposal): string {
  if (messageIds.length === 0) {
    return words('context.nothingToLeaveOut')
  }
  const offer = words('context.offer', { count: messageIds.length, tokens: integer(tokens) })
  return limitTokens !== undefined && remainingTokens > limitTokens
    ? sentences(offer, words('context.stillTooLong', { tokens: integer(remainingTokens) }))
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
      title: words('context.leftOutToast', { count: messageIds.length }),
      act: { label: words('common.undo'), onAct: () => void undo() },
    })
    // The button goes with the card; the focus goes on to what was asked for.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    onTrimmed(newAnswerId)
  }

  return { apply, isBusy, fault }
}
