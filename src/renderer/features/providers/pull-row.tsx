import { Check, X } from 'lucide-react'
import type { ModelPull } from '../../../shared/model/local-model.ts'
import { copyOf } from '../../api/error-copy.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useAttempt } from '../../api/use-attempt.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { keptPullWords, pullShare, pullWords, spokenPull } from './pull-words.ts'
import { sentences, words } from '../../words/words.ts'

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
  const progress = pullWords(pull)
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
          <IconButton
            label={words('providers.dismissNamed', { model: modelId })}
            onClick={() => void dismiss()}
          >
            <X size={15} strokeWidth={1.6} aria-hidden />
          </IconButton>
        ) : null}
      </div>
      {outcome ? (
        <Ended pull={pull} />
      ) : (
        <>
          <ProgressBar
            label={words('providers.getting', { model: modelId })}
            value={pullShare(pull)}
            words={progress}
          />
          <p className="text-small text-ink-3 tabular-nums">{progress}</p>
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
  const model = { model: modelId }
  if (!outcome) return { label: words('common.stop'), name: words('providers.stopNamed', model) }
  return outcome.state === 'failed'
    ? { label: words('common.tryAgain'), name: words('providers.tryAgainNamed', model) }
    : { label: words('providers.goOn'), name: words('providers.goOnNamed', model) }
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
        {words('providers.isHere', { model: modelId })}
      </p>
    )
  }
  return (
    <p role="status" className="text-ink-2">
      {sentences(words('providers.stopped'), keptPullWords(pull))}
    </p>
  )
}
