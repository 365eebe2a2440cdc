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
  const isWelcomed = useReady(useLiminal().settings)?.welcomed
  if (isWelcomed === undefined) return <div className="flex-1" />
  if (isWelcomed) {
    return <EmptyConversation onSuggestion={(text) => composer.current?.insert(text)} />
  }
  return (
    <Suspense fallback={<div className="flex-1" />}>
      <FirstRun onTryDemo={() => composer.current?.focus()} />
    </Suspense>
  )
}
