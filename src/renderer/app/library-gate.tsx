import type { ReactNode } from 'react'
import { FaultAlert } from '../api/fault-alert.tsx'
import { useLiminal } from '../api/liminal-context.ts'
import { useSource } from '../api/source.ts'
import { LibraryClosed, ReadOnlyBanner } from '../features/library/index.ts'
import { Button } from '../ui/button.tsx'
import { words } from '../words/words.ts'

/** Lets through to the frame when the library is open. */
export function LibraryGate({ children }: { readonly children: ReactNode }) {
  const liminal = useLiminal()
  const about = useSource(liminal.about)
  if (about.state === 'loading') return null
  if (about.state === 'failed') {
    return (
      <main className="mx-auto max-w-lg p-6">
        <h1 className="sr-only">Liminal</h1>
        <FaultAlert fault={about.fault} kept={words('common.nothingDeleted')}>
          <Button onClick={() => void liminal.about.reload()}>{words('common.tryAgain')}</Button>
        </FaultAlert>
      </main>
    )
  }
  const { library } = about.value
  if (library.state === 'closed') {
    const reopened = (): void => {
      for (const watch of [liminal.conversations, liminal.providers, liminal.usage]) watch.restart()
      void liminal.about.reload()
    }
    return <LibraryClosed library={library} onOpened={reopened} />
  }
  return (
    <div className="flex h-full flex-col">
      {library.state === 'read-only' ? <ReadOnlyBanner /> : null}
      <div className="min-h-0 flex-1">{children}</div>
    </div>
  )
}
