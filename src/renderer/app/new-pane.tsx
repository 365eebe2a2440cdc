import type { RefObject } from 'react'
import { useLiminal } from '../api/liminal-context.ts'
import { useReady } from '../api/source.ts'
import { useAttempt } from '../api/use-attempt.ts'
import type { ComposerHandle } from '../features/composer/index.ts'
import { EmptyConversation, TryDemoButton, Welcome } from '../features/onboarding/index.ts'
import { ProviderForm } from '../features/providers/index.ts'
import { VaultPanel } from '../features/vault/index.ts'
import { useProviderSaved } from './use-provider-saved.ts'

interface NewPaneProps {
  readonly composer: RefObject<ComposerHandle | null>
}

/** Where a conversation has no message yet: the first run's panel, or what to begin with. */
export function NewPane({ composer }: NewPaneProps) {
  const { client, settings } = useLiminal()
  const attempt = useAttempt()
  const onSaved = useProviderSaved(undefined)
  const isWelcomed = useReady(settings)?.welcomed
  if (isWelcomed === undefined) return <div className="flex-1" />
  if (isWelcomed) {
    return <EmptyConversation onSuggestion={(text) => composer.current?.insert(text)} />
  }
  const tryDemo = (): void => {
    void attempt(() => client.settings.update({ welcomed: true }))
    composer.current?.focus()
  }
  return (
    <Welcome>
      <ProviderForm isFirstRun vaultPanel={<VaultPanel />} onSaved={onSaved}>
        <TryDemoButton onClick={tryDemo} />
      </ProviderForm>
    </Welcome>
  )
}
