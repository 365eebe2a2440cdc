import type { MenuItemConstructorOptions } from 'electron'
import { commandKeys, type CommandId } from '../../shared/logic/command-catalog.ts'
import { acceleratorOf } from './accelerator.ts'
import { words } from './words.ts'

export interface MenuCommands {
  /** The user's own keys, as the settings hold them. */
  readonly shortcuts: Readonly<Record<string, string>>
  readonly onCommand: (id: CommandId) => void
}

/**
 * Commands as items of the native menu. The window takes their keys itself where it can, and what
 * it takes does not reach the menu; on Linux and Windows they are only shown here.
 */
export function commandItems(
  { shortcuts, onCommand }: MenuCommands,
  ids: readonly CommandId[],
): readonly MenuItemConstructorOptions[] {
  const keys = commandKeys(shortcuts)
  return ids.map((id) => {
    const own = keys[id]
    return {
      id,
      label: words(`commands.${id}`),
      click: () => onCommand(id),
      ...(own !== undefined && { accelerator: acceleratorOf(own), registerAccelerator: false }),
    }
  })
}
