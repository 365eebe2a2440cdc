/** Where a command stands in lists of them. */
export type CommandGroup = 'conversation' | 'message' | 'go' | 'view' | 'app'

interface CommandKind {
  readonly group: CommandGroup
  /** As tinykeys writes them, with `$mod` for Command on macOS and Control elsewhere. */
  readonly keys?: string
}

/**
 * Everything that can be done from anywhere in the window, with the keys that it comes with. The
 * palette, the shortcuts and the system's menu all read this table; its words are
 * `words('commands.<id>')`. Keys are unique; Escape belongs to no command.
 */
export const commandCatalog = {
  newConversation: { group: 'conversation', keys: '$mod+n' },
  renameConversation: { group: 'conversation' },
  pinConversation: { group: 'conversation' },
  archiveConversation: { group: 'conversation' },
  deleteConversation: { group: 'conversation' },
  copyConversation: { group: 'conversation' },
  exportConversation: { group: 'conversation', keys: '$mod+Shift+e' },
  printConversation: { group: 'conversation', keys: '$mod+p' },
  showBranches: { group: 'conversation', keys: '$mod+Shift+b' },
  chooseModel: { group: 'message', keys: '$mod+Shift+m' },
  attachFiles: { group: 'message', keys: '$mod+u' },
  editLastMessage: { group: 'message', keys: '$mod+ArrowUp' },
  regenerateAnswer: { group: 'message', keys: '$mod+Shift+g' },
  copyLastAnswer: { group: 'message', keys: '$mod+Shift+c' },
  focusComposer: { group: 'go', keys: '$mod+l' },
  findHere: { group: 'go', keys: '$mod+f' },
  searchEverywhere: { group: 'go', keys: '$mod+Shift+f' },
  previousConversation: { group: 'go', keys: 'Control+Shift+Tab' },
  nextConversation: { group: 'go', keys: 'Control+Tab' },
  previousMessage: { group: 'go', keys: 'Alt+ArrowUp' },
  nextMessage: { group: 'go', keys: 'Alt+ArrowDown' },
  jumpToLatest: { group: 'go', keys: '$mod+End' },
  showBin: { group: 'go' },
  toggleSidebar: { group: 'view', keys: '$mod+b' },
  toggleInspector: { group: 'view', keys: '$mod+i' },
  showContext: { group: 'view' },
  showCost: { group: 'view' },
  showRequest: { group: 'view' },
  useSystemTheme: { group: 'view' },
  useLightTheme: { group: 'view' },
  useDarkTheme: { group: 'view' },
  useContrastTheme: { group: 'view' },
  newFolder: { group: 'app' },
  addProvider: { group: 'app' },
  lockNow: { group: 'app', keys: '$mod+Shift+l' },
  openSettings: { group: 'app', keys: '$mod+,' },
  openPalette: { group: 'app', keys: '$mod+k' },
  showShortcuts: { group: 'app', keys: '$mod+/' },
} as const satisfies Readonly<Record<string, CommandKind>>

export type CommandId = keyof typeof commandCatalog

/** In the order of the table. */
export const commandIds = Object.keys(commandCatalog) as readonly CommandId[]

export function isCommandId(id: string): id is CommandId {
  return Object.hasOwn(commandCatalog, id)
}

export function commandGroup(id: CommandId): CommandGroup {
  return commandCatalog[id].group
}

/**
 * The keys of every command: those that it comes with, unless the user chose others. An empty
 * text in `chosen` takes a command's keys away; what it holds of other programs is left alone.
 */
export function commandKeys(
  chosen: Readonly<Record<string, string>>,
): Readonly<Partial<Record<CommandId, string>>> {
  const keys: Partial<Record<CommandId, string>> = {}
  for (const id of commandIds) {
    const kind: CommandKind = commandCatalog[id]
    const own = Object.hasOwn(chosen, id) ? chosen[id] : kind.keys
    if (own !== undefined && own !== '') keys[id] = own
  }
  return keys
}
