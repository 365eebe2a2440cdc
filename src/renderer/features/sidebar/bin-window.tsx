import { useMemo, useRef, useState, type RefObject } from 'react'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { words } from '../../words/words.ts'
import { BinList } from './bin-list.tsx'
import { itemsWith, useBin, useBinActs, type Asked } from './use-bin.ts'

/** Deleted conversations stay for so many days of use; main counts them. */
const daysKept = 30

interface BinWindowProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** What was deleted, until it goes for ever. */
export function BinWindow({ isOpen, onClose }: BinWindowProps) {
  return (
    <Dialog
      title={words('sidebar.bin.title')}
      isOpen={isOpen}
      onClose={onClose}
      className="h-[min(40rem,calc(100vh-3rem))] w-[min(40rem,calc(100vw-2rem))]"
    >
      {isOpen ? <Bin /> : null}
    </Dialog>
  )
}

function Bin() {
  const { items, fault, reload } = useBin()
  const [sought, setSought] = useState('')
  const [asked, setAsked] = useState<Asked>()
  const search = useRef<HTMLInputElement>(null)
  const found = useMemo(() => itemsWith(items ?? [], sought), [items, sought])

  const { restore, purge } = useBinActs(reload)

  if (fault) {
    return (
      <div className="p-5">
        <FaultAlert
          fault={fault}
          kept={words('common.nothingDeleted')}
          onRetry={() => void reload()}
        />
      </div>
    )
  }
  if (!items) return null
  return (
    <>
      <BinHead
        isEmpty={items.length === 0}
        search={search}
        sought={sought}
        onSeek={setSought}
        onEmpty={() => setAsked({ of: 'all' })}
      />
      {items.length > 0 && found.length === 0 ? (
        <p role="status" className="px-5 py-4 text-small text-ink-3">
          {words('sidebar.bin.notFound', { text: sought.trim() })}
        </p>
      ) : null}
      <BinList
        items={found}
        onRestore={(item) => void restore(item)}
        onPurge={(item) => setAsked({ of: item })}
        onLost={() => search.current?.focus()}
      />
      <AskToPurge
        asked={asked}
        count={items.length}
        onPurge={(meant) => {
          setAsked(undefined)
          void purge(meant)
        }}
        onClose={() => setAsked(undefined)}
      />
    </>
  )
}

interface BinHeadProps {
  readonly isEmpty: boolean
  readonly search: RefObject<HTMLInputElement | null>
  readonly sought: string
  readonly onSeek: (sought: string) => void
  readonly onEmpty: () => void
}

function BinHead({ isEmpty, search, sought, onSeek, onEmpty }: BinHeadProps) {
  return (
    <div className="grid gap-3 border-b border-line px-5 py-4">
      <p className="text-small text-ink-2">
        {isEmpty ? words('sidebar.bin.empty') : words('sidebar.bin.explained', { days: daysKept })}
      </p>
      {isEmpty ? null : (
        <div className="flex items-center gap-2">
          <input
            ref={search}
            type="search"
            aria-label={words('sidebar.bin.search')}
            placeholder={words('sidebar.bin.search')}
            value={sought}
            onChange={(event) => onSeek(event.target.value)}
            className="min-w-0 flex-1 rounded-control bg-sunken px-2.5 py-1.5 text-ink"
          />
          <Button look="danger" onClick={onEmpty}>
            {words('sidebar.bin.emptyBin')}
          </Button>
        </div>
      )}
    </div>
  )
}

interface AskToPurgeProps {
  readonly asked: Asked
  readonly count: number
  readonly onPurge: (asked: NonNullable<Asked>) => void
  readonly onClose: () => void
}

function AskToPurge({ asked, count, onPurge, onClose }: AskToPurgeProps) {
  const isAll = asked?.of === 'all'
  const title = asked && asked.of !== 'all' ? asked.of.conversation.title : ''
  return (
    <Confirm
      isOpen={asked !== undefined}
      title={
        isAll ? words('sidebar.bin.emptyAsk', { count }) : words('sidebar.bin.purgeAsk', { title })
      }
      text={words(isAll ? 'sidebar.bin.emptyText' : 'sidebar.bin.purgeText')}
      actLabel={words('sidebar.bin.purge')}
      onAct={() => asked && onPurge(asked)}
      onClose={onClose}
    />
  )
}
