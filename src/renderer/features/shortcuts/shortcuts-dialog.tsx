import {
  commandGroup,
  commandIds,
  commandKeys,
  type CommandGroup,
} from '../../../shared/logic/command-catalog.ts'
import { keyLabel } from '../../api/key-labels.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useReady } from '../../api/source.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { words } from '../../words/words.ts'
import { fixedKeys } from './fixed-keys.ts'
import { Keys } from './keys.tsx'

interface ShortcutsDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onChange: () => void
}

const groups: readonly CommandGroup[] = ['conversation', 'message', 'go', 'view', 'app']

/** All keys at a glance. */
export function ShortcutsDialog({ isOpen, onClose, onChange }: ShortcutsDialogProps) {
  const { settings, platform } = useLiminal()
  const loaded = useReady(settings)
  const keys = commandKeys(loaded?.shortcuts ?? {})
  const listed = (group: CommandGroup): readonly Shortcut[] => [
    ...commandIds
      .filter((id) => commandGroup(id) === group)
      .flatMap((id) => {
        const own = keys[id]
        return own === undefined
          ? []
          : [{ name: words(`commands.${id}`), label: keyLabel(own, platform) }]
      }),
    ...fixedKeys(group, loaded?.sendKey ?? 'enter', platform),
  ]
  return (
    <Dialog
      title={words('shortcuts.title')}
      isOpen={isOpen}
      onClose={onClose}
      className="h-fit max-h-[calc(100vh-2rem)] w-[min(48rem,calc(100vw-2rem))]"
    >
      <div
        role="region"
        aria-label={words('shortcuts.title')}
        // Scrolled by keys where the window is small.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="min-h-0 gap-x-8 overflow-y-auto px-5 pt-2 pb-4 min-[640px]:columns-2"
      >
        {groups.map((group) => (
          <ShortcutGroup
            key={group}
            name={words(`shortcuts.groups.${group}`)}
            shortcuts={listed(group)}
          />
        ))}
      </div>
      <footer className="flex shrink-0 items-center justify-between gap-4 border-t border-line px-5 py-3">
        <p className="text-small text-ink-3">{words('shortcuts.paletteHint')}</p>
        <Button onClick={onChange}>{words('shortcuts.change')}</Button>
      </footer>
    </Dialog>
  )
}

interface Shortcut {
  readonly name: string
  readonly label: string
}

interface ShortcutGroupProps {
  readonly name: string
  readonly shortcuts: readonly Shortcut[]
}

function ShortcutGroup({ name, shortcuts }: ShortcutGroupProps) {
  return (
    <section className="break-inside-avoid pt-3">
      <h3 className="pb-1 text-small font-semibold text-ink-2">{name}</h3>
      <dl>
        {shortcuts.map((shortcut) => (
          <div
            key={shortcut.name}
            className="flex items-center justify-between gap-4 border-b border-line py-1.25 last:border-b-0"
          >
            <dt className="min-w-0 truncate">{shortcut.name}</dt>
            <dd className="shrink-0">
              <Keys label={shortcut.label} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
