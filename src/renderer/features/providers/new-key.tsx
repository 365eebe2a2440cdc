import { useState, type KeyboardEvent } from 'react'
import type { KeyDescription } from '../../../shared/model/provider.ts'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { Button } from '../../ui/button.tsx'
import { SecretField } from '../../ui/secret-field.tsx'
import { words } from '../../words/words.ts'
import type { KeyReplacement } from './use-key-replacement.ts'

/** What an error may advise and is in reach already. */
export const withinReach = ['open-providers', 'choose-model', 'retry'] as const

interface NewKeyFieldProps {
  readonly replacement: KeyReplacement
  readonly onClose: () => void
}

/** Where a new key is typed. */
export function NewKeyField({ replacement, onClose }: NewKeyFieldProps) {
  const [typed, setTyped] = useState('')
  const { isBusy } = replacement.act
  const canReplace = typed.trim() !== '' && !isBusy

  async function replace(): Promise<void> {
    // Whether it was taken or waits beside the old one: it was kept, and is asked for no more.
    if (await replacement.replace(typed)) onClose()
    setTyped('')
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    if (canReplace) void replace()
  }

  return (
    <div className="grid gap-3" onKeyDown={onKeyDown}>
      <SecretField
        label={words('providers.newApiKey')}
        value={typed}
        hint={words('providers.newKeyHint')}
        onChange={setTyped}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button look="primary" disabled={!canReplace} onClick={() => void replace()}>
          {words('providers.tryAndReplace')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {words('common.cancel')}
        </Button>
        {isBusy ? <span className="breathing">{words('providers.trying')}</span> : null}
      </div>
    </div>
  )
}

interface NewKeyProps {
  readonly newKey: KeyDescription
  readonly replacement: KeyReplacement
  readonly onSettled: () => void
}

/** A new key that was kept and not taken: the user decides. */
export function NewKey({ newKey, replacement, onSettled }: NewKeyProps) {
  const { act, tryAgain, useAnyway, keepOld } = replacement
  const settle = async (settling: () => Promise<boolean>): Promise<void> => {
    if (await settling()) onSettled()
  }
  return (
    <>
      {act.fault ? (
        <FaultAlert fault={act.fault} kept={words('providers.oldKeyStays')} without={withinReach} />
      ) : (
        <p role="status" className="text-ink-2">
          {words('providers.newKeyWaits', { hint: newKey.hint ?? '' })}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button look="primary" disabled={act.isBusy} onClick={() => void settle(tryAgain)}>
          {words('common.tryAgain')}
        </Button>
        <Button disabled={act.isBusy} onClick={() => void settle(keepOld)}>
          {words('providers.keepOldKey')}
        </Button>
        {act.fault?.code === 'provider.network' ? (
          <Button disabled={act.isBusy} onClick={() => void settle(useAnyway)}>
            {words('providers.useAnyway')}
          </Button>
        ) : null}
        {act.isBusy ? <span className="breathing">{words('providers.trying')}</span> : null}
      </div>
    </>
  )
}
