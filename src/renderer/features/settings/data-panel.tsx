import { integer } from '../../api/figures.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import type { About } from '../../api/liminal.ts'
import { useReady } from '../../api/source.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Facts } from './facts.tsx'
import { SettingPlace } from './setting-place.tsx'
import { sentences, words } from '../../words/words.ts'

export function DataPanel() {
  const liminal = useLiminal()
  const about = useReady(liminal.about)
  const conversations = useReady(liminal.conversations)
  const place = useReady(liminal.vault)?.backend ?? 'none'
  if (!about) return null
  return (
    <div className="grid gap-4">
      <p className="text-ink-2">{sentences(words('settings.dataText'), words(keyWords[place]))}</p>
      <SettingPlace id="folder">
        <Facts
          facts={[
            [words('settings.folder'), about.dataPath],
            [words('settings.library'), libraryWords(about.library)],
            [
              words('settings.conversations'),
              conversations ? integer(conversations.length) : words('common.unknown'),
            ],
          ]}
        />
      </SettingPlace>
      <CopyButton
        label={words('settings.copyFolderPath')}
        text={() => about.dataPath}
        className="flex items-center gap-1.5 justify-self-start rounded-control border border-line-2 bg-raised px-2.75 py-1.25 font-[550] hover:bg-hover"
      />
    </div>
  )
}

const keyWords = {
  none: 'settings.noKey',
  'os-keychain': 'settings.keysInKeychain',
  passphrase: 'settings.keysInVault',
  'session-only': 'settings.keysInMemory',
} as const

function libraryWords(library: About['library']): string {
  switch (library.state) {
    case 'ready':
      return words('settings.libraryReady')
    case 'read-only':
      return words('settings.libraryReadOnly')
    case 'closed':
      return words('settings.libraryClosed')
  }
}
