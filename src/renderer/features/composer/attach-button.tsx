import { Paperclip } from 'lucide-react'
import { useRef } from 'react'
import { useCommand } from '../../api/command-handlers.ts'
import { IconButton } from '../../ui/button.tsx'
import { words } from '../../words/words.ts'

/** Opens the system's picker of files. */
export function AttachButton({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const picker = useRef<HTMLInputElement>(null)
  const open = (): void => picker.current?.click()
  useCommand('attachFiles', open)
  return (
    <>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-hidden
        tabIndex={-1}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          // The same file can be chosen again.
          target.value = ''
        }}
      />
      <IconButton label={words('attachments.attach')} className="-ms-1.5" onClick={open}>
        <Paperclip size={16} strokeWidth={1.6} aria-hidden />
      </IconButton>
    </>
  )
}
