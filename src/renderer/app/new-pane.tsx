import { lazy, Suspense, type RefObject } from 'react'
import { useLiminal } from '../api/liminal-context.ts'
import { useReady } from '../api/source.ts'
import type { ComposerHandle } from '../features/composer/index.ts'
import { EmptyConversation } from '../features/onboarding/index.ts'

const FirstRun = lazy(async () => ({ default: (await import('./first-run.tsx')).FirstRun }))

interface NewPaneProps {
  readonly composer: RefObject<ComposerHandle | null>
}

/** Where a conversation has no message yet: the first run's panel, or what to begin with. */
export function NewPane({ composer }: NewPaneProps) {
  const liminal = useLiminal()
  const settings = useReady(liminal.settings)
  const conversations = useReady(liminal.conversations)
  if (!settings || !conversations) return <div className="flex-1" />
  // Who has sent a message already knows the way, with or without an answer to the panel.
  if (settings.welcomed || conversations.length > 0) {
    return <EmptyConversation onSuggestion={(text) => composer.current?.insert(text)} />
  }
  return (
    <Suspense fallback={<div className="flex-1" />}>
      <FirstRun onTryDemo={() => composer.current?.focus()} />
    </Suspense>
  )
}
