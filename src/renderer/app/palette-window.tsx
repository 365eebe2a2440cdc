import { commandKeys } from '../../shared/logic/command-catalog.ts'
import type { Conversation } from '../../shared/model/conversation.ts'
import { availableCommands, runCommand } from '../api/command-handlers.ts'
import { keyLabel } from '../api/key-labels.ts'
import { useLiminal } from '../api/liminal-context.ts'
import type { Liminal } from '../api/liminal.ts'
import type { Loaded, Source } from '../api/source.ts'
import { useAttempt } from '../api/use-attempt.ts'
import { Palette, type PaletteItem } from '../features/palette/index.ts'
import { settingsEntries } from '../features/settings/index.ts'
import { words } from '../words/words.ts'
import { chooseModel } from './choose-model.ts'
import { setPaletteOpen, showConversation, showSetting, useView } from './view-store.ts'

interface PaletteWindowProps {
  readonly conversation: Conversation | undefined
}

/** The palette over everything that can be done or opened in this window. */
export function PaletteWindow({ conversation }: PaletteWindowProps) {
  const liminal = useLiminal()
  const attempt = useAttempt()
  const isOpen = useView((state) => state.isPaletteOpen)
  const items = (): readonly PaletteItem[] => [
    ...commandItems(liminal),
    ...conversationItems(liminal),
    ...settingsItems(),
    ...modelItems(liminal, (model) => attempt(() => chooseModel(liminal, conversation, model))),
  ]
  return <Palette isOpen={isOpen} onOpenChange={setPaletteOpen} items={items} />
}

function commandItems({ settings, platform }: Liminal): readonly PaletteItem[] {
  const keys = commandKeys(ready(settings)?.shortcuts ?? {})
  return availableCommands
    .read()
    .filter((id) => id !== 'openPalette')
    .map((id) => {
      const own = keys[id]
      return {
        id: `command ${id}`,
        group: 'commands',
        title: words(`commands.${id}`),
        hint: own && keyLabel(own, platform),
        run: () => runCommand(id),
      }
    })
}

function conversationItems({ conversations }: Liminal): readonly PaletteItem[] {
  return (ready(conversations) ?? []).map(({ id, title, archived, tags }) => ({
    id: `conversation ${id}`,
    group: 'conversations',
    title,
    hint: archived ? words('palette.archived') : undefined,
    alias: tags.join(' '),
    run: () => showConversation(id),
  }))
}

function modelItems(
  { providers }: Liminal,
  choose: (model: Parameters<typeof chooseModel>[2]) => Promise<unknown>,
): readonly PaletteItem[] {
  return (ready(providers) ?? []).flatMap(({ account }) =>
    account.models.map(({ id, label }) => ({
      id: `model ${account.id} ${id}`,
      group: 'models' as const,
      title: label,
      hint: account.name,
      alias: id,
      run: () => void choose({ providerId: account.id, modelId: id }),
    })),
  )
}

function settingsItems(): readonly PaletteItem[] {
  return settingsEntries().map(({ id, tab, label, alias }) => ({
    id: `settings ${id}`,
    group: 'settings',
    title: label,
    hint: words(`settings.tabs.${tab}`),
    alias,
    run: () => showSetting(tab, id),
  }))
}

function ready<T>(source: Source<Loaded<T>>): T | undefined {
  const loaded = source.read()
  return loaded.state === 'ready' ? loaded.value : undefined
}
