import { useState } from 'react'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { useLiminal } from '../../api/liminal-context.ts'
import type { About } from '../../api/liminal.ts'
import { useAct } from '../../api/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

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
  const words = wordsFor[library.reason]

  async function reopen(quarantine: boolean): Promise<void> {
    const isAnswered = await act.run(async () => {
      const status = await client.app.reopenLibrary({ quarantine })
      if (status.state !== 'closed') onOpened()
    })
    if (isAnswered) setTries((count) => count + 1)
  }

  return (
    <Notice title={words.title} role="alert">
      <p>{words.text}</p>
      <p className="rounded-card bg-sunken px-3 py-2 font-code text-small wrap-anywhere">
        {library.path}
      </p>
      {act.fault ? (
        <FaultAlert fault={act.fault} kept="Nothing was deleted." without={['open-data']} />
      ) : null}
      {tries > 0 && !act.fault && !act.isBusy ? (
        <p role="status">It is still as it was. Nothing was deleted.</p>
      ) : null}
      <div className="mt-1 flex flex-wrap gap-2">
        <Button look="primary" disabled={act.isBusy} onClick={() => void reopen(false)}>
          Try again
        </Button>
        {library.reason === 'corrupt' ? (
          <Button disabled={act.isBusy} onClick={() => void reopen(true)}>
            Set it aside and start empty
          </Button>
        ) : null}
      </div>
    </Notice>
  )
}

interface ClosedWords {
  readonly title: string
  readonly text: string
}

const wordsFor: { readonly [R in Closed['reason']]: ClosedWords } = {
  corrupt: {
    title: 'The library is damaged',
    text: 'Your conversations could not be read from this file. Nothing was deleted. You can put a backup in its place and try again, or set the file aside, under another name in the same folder, and start with an empty library.',
  },
  unwritable: {
    title: 'The data folder cannot be written',
    text: 'Liminal may not write here, so nothing could be kept. Give your user account the right to write to the folder, or free the disk, and try again. Nothing was deleted.',
  },
  newer: {
    title: 'The library belongs to a newer version',
    text: 'A newer version of Liminal wrote this file, and this one cannot read it safely. Update Liminal, then try again. Nothing was changed.',
  },
  failed: {
    title: 'The library could not be opened',
    text: 'The reason is in the log. Nothing was deleted. Another program may be using the file; close it and try again.',
  },
}
