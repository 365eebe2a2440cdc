import { Check, X } from 'lucide-react'
import type { ModelPull } from '../../../shared/model/local-model.ts'
import { copyOf } from '../../api/error-copy.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useAttempt } from '../../api/use-attempt.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { keptPullWords, pullShare, pullWords, spokenPull } from './pull-words.ts'

interface PullRowProps {
  readonly pull: ModelPull
  readonly onAgain: () => void
  /** The row is gone, and the focus that was in it needs a place. */
  readonly onGone: () => void
}

/** One model on its way, or what became of it. */
export function PullRow({ pull, onAgain, onGone }: PullRowProps) {
  const { client } = useLiminal()
  const attempt = useAttempt()
  const { providerId, modelId, outcome } = pull
  const stop = (): void => void attempt(() => client.localModels.stopPull({ providerId, modelId }))
  const dismiss = async (): Promise<void> => {
    if (await attempt(() => client.localModels.dismissPull({ providerId, modelId }))) onGone()
  }
  const words = pullWords(pull)
  const act = actWords(pull)
  return (
    <li aria-label={modelId} className="grid gap-1.5">
      <div className="flex items-center gap-2">
        <p className="min-w-0 flex-1 truncate font-[550]">{modelId}</p>
        {outcome?.state === 'complete' ? null : (
          // One button in one place, so that the focus stays when a press changes what it does.
          <Button aria-label={act.name} onClick={outcome ? onAgain : stop}>
            {act.label}
          </Button>
        )}
        {outcome ? (
          <IconButton label={`Dismiss ${modelId}`} onClick={() => void dismiss()}>
            <X size={15} strokeWidth={1.6} aria-hidden />
          </IconButton>
        ) : null}
      </div>
      {outcome ? (
        <Ended pull={pull} />
      ) : (
        <>
          <ProgressBar label={`Getting ${modelId}`} value={pullShare(pull)} words={words} />
          <p className="text-small text-ink-3 tabular-nums">{words}</p>
        </>
      )}
      {/* Every step is there to be read; to be heard, one in ten is enough. */}
      <p role="status" className="sr-only">
        {outcome ? '' : spokenPull(pull)}
      </p>
    </li>
  )
}

/** What the button says, and what it is called among many. */
function actWords({ outcome, modelId }: ModelPull): {
  readonly label: string
  readonly name: string
} {
  if (!outcome) return { label: 'Stop', name: `Stop ${modelId}` }
  return outcome.state === 'failed'
    ? { label: 'Try again', name: `Try again to get ${modelId}` }
    : { label: 'Go on', name: `Go on with ${modelId}` }
}

function Ended({ pull }: { readonly pull: ModelPull }) {
  const { outcome, modelId } = pull
  if (outcome?.state === 'failed') {
    const { title, text } = copyOf(outcome.fault)
    return <Alert title={title} text={text} kept={keptPullWords(pull)} />
  }
  if (outcome?.state === 'complete') {
    return (
      <p role="status" className="flex items-center gap-1.5 text-good">
        <Check size={15} strokeWidth={1.8} aria-hidden />
        {modelId} is here. Choose it as the model of a conversation.
      </p>
    )
  }
  return (
    <p role="status" className="text-ink-2">
      Stopped. {keptPullWords(pull)}
    </p>
  )
}
