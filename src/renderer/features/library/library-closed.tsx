import { useState } from 'react'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { useLiminal } from '../../api/liminal-context.ts'
import type { About } from '../../api/liminal.ts'
import { useAct } from '../../api/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { words } from '../../words/words.ts'

type Closed = Extract<About['library'], { readonly state: 'closed' }>

interface LibraryClosedProps {
  readonly library: Closed
  readonly onOpened: () => void
}

/** Stands for the whole window while the library could not be opened. */
export function LibraryClosed({ library, onOpened }: LibraryClosedProps) {
  const { client } = useLiminal()
  const act = useAct()
  const [tries, setTries] = useState(0)

  async function reopen(quarantine: boolean): Promise<void> {
    const isAnswered = await act.run(async () => {
      const status = await client.app.reopenLibrary({ quarantine })
      if (status.state !== 'closed') onOpened()
    })
    if (isAnswered) setTries((count) => count + 1)
  }

  return (
    <Notice title={words(`library.${library.reason}.title`)} role="alert">
      <p>{words(`library.${library.reason}.text`)}</p>
      <p className="rounded-card bg-sunken px-3 py-2 font-code text-small wrap-anywhere">
        {library.path}
      </p>
      {act.fault ? (
        <FaultAlert
          fault={act.fault}
          kept={words('common.nothingDeleted')}
          without={['open-data']}
        />
      ) : null}
      {tries > 0 && !act.fault && !act.isBusy ? (
        <p role="status">{words('library.stillSo')}</p>
      ) : null}
      <div className="mt-1 flex flex-wrap gap-2">
        <Button look="primary" disabled={act.isBusy} onClick={() => void reopen(false)}>
          {words('common.tryAgain')}
        </Button>
        {library.reason === 'corrupt' ? (
          <Button disabled={act.isBusy} onClick={() => void reopen(true)}>
            {words('library.setAside')}
          </Button>
        ) : null}
      </div>
    </Notice>
  )
}
