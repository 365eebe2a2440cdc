import { useState } from 'react'
import type { ProviderView } from '../../../shared/contract/providers.ts'
import { keyAgeDays } from '../../../shared/logic/key-age.ts'
import type { KeyDescription } from '../../../shared/model/provider.ts'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { now } from '../../system/clock.ts'
import { Button } from '../../ui/button.tsx'
import { words } from '../../words/words.ts'
import { NewKey, NewKeyField, withinReach } from './new-key.tsx'
import { useKeyReplacement } from './use-key-replacement.ts'

/** A key can be replaced, never read: what is known of it, and the way to a new one. */
export function KeptKey({ view }: { readonly view: ProviderView }) {
  const [isReplacing, setReplacing] = useState(false)
  const replacement = useKeyReplacement(view)
  const { key, newKey } = view
  const { act, replaced } = replacement
  return (
    <section
      aria-label={words('providers.apiKey')}
      className="grid gap-3 border-b border-line px-4 py-3.5"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <span className="text-small font-medium text-ink-2">{words('providers.apiKey')}</span>
        <span className="font-code text-small text-ink">••••{key.hint}</span>
        <span className="text-small text-ink-3">{factsOf(key)}</span>
        {isReplacing || newKey ? null : (
          <Button className="ms-auto" onClick={() => setReplacing(true)}>
            {words('providers.replaceKey')}
          </Button>
        )}
      </div>
      {newKey ? (
        <NewKey newKey={newKey} replacement={replacement} onSettled={() => setReplacing(false)} />
      ) : (
        <>
          {isReplacing ? (
            <NewKeyField replacement={replacement} onClose={() => setReplacing(false)} />
          ) : null}
          {act.fault ? (
            <FaultAlert
              fault={act.fault}
              kept={words('providers.oldKeyStaysAlone')}
              without={withinReach}
            />
          ) : null}
        </>
      )}
      {replaced && !newKey ? (
        <p role="status" className="text-good">
          {words(
            replaced.isOldKeyErased ? 'providers.keyReplaced' : 'providers.keyReplacedOldLeft',
          )}
        </p>
      ) : null}
    </section>
  )
}

function factsOf(key: KeyDescription): string {
  const place = words(key.backend ? `providers.keptIn.${key.backend}` : 'providers.kept')
  const age = keyAgeWords(key)
  return age === undefined ? place : `${place} · ${age}`
}

/** How old it is, where that is known. */
export function keyAgeWords({ addedAt }: KeyDescription): string | undefined {
  if (addedAt === undefined) return undefined
  const count = keyAgeDays(addedAt, now())
  return count === 0 ? words('providers.keyIsNew') : words('providers.keyAge', { count })
}
