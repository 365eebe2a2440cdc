import { ChevronDown, RefreshCw } from 'lucide-react'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useReady } from '../../api/source.ts'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { words } from '../../words/words.ts'
import { actClass } from './act-class.ts'

interface RegenerateMenuProps {
  /** Absent while it is being asked for. */
  readonly onRegenerate: ((model?: ModelRef) => void) | undefined
}

/** Another answer, of the model that is chosen or of another. */
export function RegenerateMenu({ onRegenerate }: RegenerateMenuProps) {
  return (
    <span className="flex items-center">
      <button
        type="button"
        className={actClass}
        disabled={!onRegenerate}
        onClick={() => onRegenerate?.()}
      >
        <RefreshCw size={13} strokeWidth={1.6} aria-hidden />
        {words('conversation.regenerate')}
      </button>
      <Menu
        trigger={
          <button
            type="button"
            aria-label={words('tree.regenerateWith')}
            title={words('tree.regenerateWith')}
            className={`${actClass} -ms-1.5 size-[1.5rem] justify-center p-0!`}
            disabled={!onRegenerate}
          >
            <ChevronDown size={13} strokeWidth={1.8} aria-hidden />
          </button>
        }
      >
        <Models onChoose={(model) => onRegenerate?.(model)} />
      </Menu>
    </span>
  )
}

/** Drawn while the menu is open. */
function Models({ onChoose }: { readonly onChoose: (model: ModelRef) => void }) {
  const providers = useReady(useLiminal().providers) ?? []
  return providers.flatMap(({ account }) =>
    account.models.map(({ id, label }) => (
      <MenuItem
        key={`${account.id} ${id}`}
        icon={<RefreshCw size={14} strokeWidth={1.6} aria-hidden />}
        onClick={() => onChoose({ providerId: account.id, modelId: id })}
      >
        <span>{label}</span>
        <span className="ms-auto ps-4 text-small text-ink-3">{account.name}</span>
      </MenuItem>
    )),
  )
}
