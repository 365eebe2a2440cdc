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

  if (loaded.state === 'loading') return <p className="text-ink-3">Reading the ledger …</p>
  if (loaded.state === 'failed') {
    return (
      <FaultAlert fault={loaded.fault} without={['retry']}>
        <Button onClick={() => void ledger.reload()}>Try again</Button>
      </FaultAlert>
    )
  }
  const { connections, next } = loaded.value
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {act.fault ? <FaultAlert fault={act.fault} kept="The ledger is as it was." /> : null}
      {connections.length === 0 ? (
        <p className="rounded-card border border-line bg-side px-3.5 py-3 text-ink-2">
          No connection was made yet. Each one will stand here: to whom, what for, and how much went
          out and came back.
        </p>
      ) : (
        <>
          <ConnectionTable connections={connections} />
          <p className="text-small text-ink-3">
            Kept for 90 days on this machine. Counted is what was said: the bodies, unpacked,
            without their headers.
          </p>
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
        title="Clear the network ledger?"
        text="The list of connections is removed from this machine. Conversations, costs and exact requests stay."
        actLabel="Clear ledger"
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
          Show more
        </Button>
      ) : null}
      <Button disabled={isBusy} onClick={onRefresh}>
        Refresh
      </Button>
      {count === 0 ? null : (
        <Button look="danger" disabled={isBusy} onClick={onClear}>
          Clear ledger
        </Button>
      )}
      <span role="status" className="ml-auto text-small text-ink-3">
        {count === 0 ? '' : `${integer(count)} shown`}
      </span>
    </div>
  )
}
