import { useMemo, useState } from 'react'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { integer } from '../../api/figures.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useSource } from '../../api/source.ts'
import { useAct } from '../../api/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { ConnectionTable } from './connection-table.tsx'
import { createLedgerView } from './ledger-pages.ts'
import { words } from '../../words/words.ts'

/** Every connection that the app made, newest first. */
export function NetworkLedger() {
  const { client } = useLiminal()
  const ledger = useMemo(() => createLedgerView(client), [client])
  const loaded = useSource(ledger)
  const act = useAct()
  const [isClearing, setClearing] = useState(false)

  async function clear(): Promise<void> {
    setClearing(false)
    await act.run(async () => {
      await client.network.clear()
      await ledger.reload()
    })
  }

  if (loaded.state === 'loading') return <p className="text-ink-3">{words('network.reading')}</p>
  if (loaded.state === 'failed') {
    return (
      <FaultAlert fault={loaded.fault} without={['retry']}>
        <Button onClick={() => void ledger.reload()}>{words('common.tryAgain')}</Button>
      </FaultAlert>
    )
  }
  const { connections, next } = loaded.value
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {act.fault ? <FaultAlert fault={act.fault} kept={words('network.asItWas')} /> : null}
      {connections.length === 0 ? (
        <p className="rounded-card border border-line bg-side px-3.5 py-3 text-ink-2">
          {words('network.nothingYet')}
        </p>
      ) : (
        <>
          <ConnectionTable connections={connections} />
          <p className="text-small text-ink-3">{words('network.keptFor')}</p>
        </>
      )}
      <LedgerActs
        count={connections.length}
        isBusy={act.isBusy}
        onMore={next === undefined ? undefined : () => void act.run(ledger.more)}
        onRefresh={() => void act.run(ledger.reload)}
        onClear={() => setClearing(true)}
      />
      <Confirm
        isOpen={isClearing}
        title={words('network.clearQuestion')}
        text={words('network.clearText')}
        actLabel={words('network.clear')}
        onAct={() => void clear()}
        onClose={() => setClearing(false)}
      />
    </div>
  )
}

interface LedgerActsProps {
  readonly count: number
  readonly isBusy: boolean
  /** Absent when all is shown. */
  readonly onMore: (() => void) | undefined
  readonly onRefresh: () => void
  readonly onClear: () => void
}

function LedgerActs({ count, isBusy, onMore, onRefresh, onClear }: LedgerActsProps) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      {onMore ? (
        <Button disabled={isBusy} onClick={onMore}>
          {words('network.more')}
        </Button>
      ) : null}
      <Button disabled={isBusy} onClick={onRefresh}>
        {words('common.refresh')}
      </Button>
      {count === 0 ? null : (
        <Button look="danger" disabled={isBusy} onClick={onClear}>
          {words('network.clear')}
        </Button>
      )}
      <span role="status" className="ms-auto text-small text-ink-3">
        {count === 0 ? '' : words('network.shown', { figure: integer(count) })}
      </span>
    </div>
  )
}
