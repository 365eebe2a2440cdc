import { useLiminal } from '../api/liminal-context.ts'
import { useAttempt } from '../api/use-attempt.ts'
import { TryDemoButton, Welcome } from '../features/onboarding/index.ts'
import { ProviderForm } from '../features/providers/index.ts'
import { VaultPanel } from '../features/vault/index.ts'
import { useProviderSaved } from './use-provider-saved.ts'

/** The first run's one panel: a provider and its key, or the way around it. */
export function FirstRun({ onTryDemo }: { readonly onTryDemo: () => void }) {
  const { client } = useLiminal()
  const attempt = useAttempt()
  const onSaved = useProviderSaved(undefined)
  const tryDemo = (): void => {
    void attempt(() => client.settings.update({ welcomed: true }))
    onTryDemo()
  }
  return (
    <Welcome>
      <ProviderForm isFirstRun vaultPanel={<VaultPanel />} onSaved={onSaved}>
        <TryDemoButton onClick={tryDemo} />
      </ProviderForm>
    </Welcome>
  )
}
