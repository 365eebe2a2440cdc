import { Paperclip } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useToast } from '../../ui/toasts.tsx'
import { words } from '../../words/words.ts'

/**
 * Takes files that are dropped anywhere on the conversation, which is the `main` around it, and
 * says so as long as they hover over it.
 */
export function DropZone({ onDrop }: { readonly onDrop: (files: readonly File[]) => void }) {
  const place = useRef<HTMLDivElement>(null)
  const count = useFilesOver(place, onDrop)
  return (
    <div ref={place} role="status" className="contents">
      {count === undefined ? null : (
        <div className="pointer-events-none absolute inset-0 z-10 grid place-items-center bg-[color-mix(in_srgb,var(--paper)_82%,transparent)] p-6">
          <div className="grid max-w-sm justify-items-center gap-2 rounded-composer border-2 border-dashed border-accent bg-raised px-10 py-8 text-center shadow-raised">
            <Paperclip size={20} strokeWidth={1.6} className="text-accent" aria-hidden />
            <p className="text-title font-semibold text-ink">
              {words('attachments.drop', { count })}
            </p>
            <p className="text-ink-2">{words('attachments.dropText')}</p>
          </div>
        </div>
      )}
    </div>
  )
}

/** How many files hover over the conversation; nothing while none do. */
function useFilesOver(
  place: { readonly current: HTMLElement | null },
  onDrop: (files: readonly File[]) => void,
): number | undefined {
  const [count, setCount] = useState<number>()
  const toast = useToast()
  const latest = useRef(onDrop)
  useEffect(() => {
    latest.current = onDrop
  })
  useEffect(() => {
    const room = place.current?.closest<HTMLElement>('main')
    if (!room) return
    const over = (event: DragEvent): void => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      const isInside = event.target instanceof Node && room.contains(event.target)
      if (event.dataTransfer) event.dataTransfer.dropEffect = isInside ? 'copy' : 'none'
      setCount(isInside ? Math.max(1, event.dataTransfer?.items.length ?? 1) : undefined)
    }
    const leave = (event: DragEvent): void => {
      // Out of the window: from one part to another there is a `dragover` at once.
      if (event.relatedTarget === null) setCount(undefined)
    }
    const drop = (event: DragEvent): void => {
      setCount(undefined)
      if (!carriesFiles(event)) return
      event.preventDefault()
      if (!(event.target instanceof Node) || !room.contains(event.target)) return
      const { files, hasFolders } = dropped(event.dataTransfer)
      if (hasFolders) {
        toast({ title: words('attachments.noFolders'), text: words('attachments.noFoldersText') })
      }
      if (files.length > 0) latest.current(files)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [place, toast])
  return count
}

function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true
}

function dropped(transfer: DataTransfer | null) {
  const items = [...(transfer?.items ?? [])].filter(({ kind }) => kind === 'file')
  const isFolder = (item: DataTransferItem): boolean =>
    item.webkitGetAsEntry()?.isDirectory === true
  return {
    hasFolders: items.some(isFolder),
    files: items.filter((item) => !isFolder(item)).flatMap((item) => item.getAsFile() ?? []),
  }
}
