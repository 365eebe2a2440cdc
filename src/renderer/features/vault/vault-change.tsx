import { useState } from 'react'
import { useLiminal } from '../../api/liminal-context.ts'
import { useReady } from '../../api/source.ts'
import { Button } from '../../ui/button.tsx'
import { PassphraseChange } from './passphrase-change.tsx'
import { VaultChoice } from './vault-choice.tsx'
import { VaultPanel } from './vault-panel.tsx'
import { words } from '../../words/words.ts'

/** The state of the place for keys, and the way to another one. */
export function VaultChange() {
  const status = useReady(useLiminal().vault)
  const [isChanging, setChanging] = useState(false)
  if (status === undefined) return null
  const mustChoose = status.state === 'choice-needed' || status.state === 'unavailable'
  if (mustChoose) return <VaultPanel />
  return (
    <div className="grid gap-3">
      <VaultPanel />
      {isChanging ? (
        <>
          <VaultChoice status={status} onDone={() => setChanging(false)} />
          <Button className="justify-self-start" onClick={() => setChanging(false)}>
            {words('vault.leaveIt')}
          </Button>
        </>
      ) : (
        <>
          {status.backend === 'passphrase' ? <PassphraseChange /> : null}
          <Button className="justify-self-start" onClick={() => setChanging(true)}>
            {words('vault.chooseAnother')}
          </Button>
        </>
      )}
    </div>
  )
}
