import { useLiminal } from '../../api/liminal-context.ts'
import type { About } from '../../api/liminal.ts'
import { useReady } from '../../api/source.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Facts } from './facts.tsx'

export function DataPanel() {
  const liminal = useLiminal()
  const about = useReady(liminal.about)
  const conversations = useReady(liminal.conversations)
  const place = useReady(liminal.vault)?.backend ?? 'none'
  if (!about) return null
  return (
    <div className="grid gap-4">
      <p className="text-ink-2">
        Everything that you write and read here is in one folder on this machine. {keyWords[place]}
      </p>
      <Facts
        facts={[
          ['Folder', about.dataPath],
          ['Library', libraryWords(about.library)],
          ['Conversations', conversations ? String(conversations.length) : 'unknown'],
        ]}
      />
      <CopyButton
        label="Copy folder path"
        text={() => about.dataPath}
        className="flex items-center gap-1.5 justify-self-start rounded-control border border-line-2 bg-raised px-2.75 py-1.25 font-[550] hover:bg-hover"
      />
    </div>
  )
}

const keyWords = {
  none: 'No key is in it.',
  'os-keychain': 'Keys are not in it; the system keychain has them.',
  passphrase: 'Keys are in it too, in a vault that only your passphrase opens.',
  'session-only': 'Keys are not in it; they are held in memory only.',
} as const

function libraryWords(library: About['library']): string {
  switch (library.state) {
    case 'ready':
      return 'Open, readable and writable'
    case 'read-only':
      return 'Open for reading only: a newer version of Liminal wrote it'
    case 'closed':
      return 'Could not be opened'
  }
}
