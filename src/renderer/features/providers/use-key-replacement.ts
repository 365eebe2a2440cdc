import { useState } from 'react'
import type { ProviderView } from '../../../shared/contract/providers.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useAct, type Act } from '../../api/use-act.ts'

export interface KeyReplacement {
  readonly act: Act
  /** How the last replacement ended, once one has. */
  readonly replaced: { readonly isOldKeyErased: boolean } | undefined
  /** Tells whether the new key is in use. */
  readonly replace: (apiKey: string) => Promise<boolean>
  readonly tryAgain: () => Promise<boolean>
  /** For want of a network only: main tries once more and lets nothing else pass. */
  readonly useAnyway: () => Promise<boolean>
  readonly keepOld: () => Promise<boolean>
}

export function useKeyReplacement({ account }: ProviderView): KeyReplacement {
  const { client } = useLiminal()
  const act = useAct()
  const [replaced, setReplaced] = useState<KeyReplacement['replaced']>()
  const providerId = account.id
  const settle = (call: () => Promise<{ isOldKeyErased: boolean }>): Promise<boolean> =>
    act.run(async () => {
      setReplaced(undefined)
      setReplaced(await call())
    })
  return {
    act,
    replaced,
    replace: (apiKey) => settle(() => client.providers.replaceKey({ providerId, apiKey })),
    tryAgain: () =>
      settle(() => client.providers.takeNewKey({ providerId, isOfflineAllowed: false })),
    useAnyway: () =>
      settle(() => client.providers.takeNewKey({ providerId, isOfflineAllowed: true })),
    keepOld: () => act.run(() => client.providers.dropNewKey({ providerId })),
  }
}
