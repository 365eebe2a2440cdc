import {
  FuseState,
  FuseV1Options,
  FuseVersion,
  flipFuses,
  getCurrentFuseWire,
} from '@electron/fuses'

/** A switch inside of Electron's binary that is set once, when the app is packed. */
export interface Fuse {
  /** As `@electron/fuses` calls it. */
  readonly name: keyof typeof FuseV1Options
  /** In what people get. */
  readonly shipped: boolean
  /** Where it differs in the copy of a packed app that a test drives. */
  readonly driven?: boolean
  readonly why: string
}

export type FuseSet = 'shipped' | 'driven'

/** Every fuse that there is, in the order of the wire inside of the binary. */
export const fuses: readonly Fuse[] = [
  {
    name: 'RunAsNode',
    shipped: false,
    why: 'ELECTRON_RUN_AS_NODE would make our signed program run any script as us.',
  },
  {
    name: 'EnableCookieEncryption',
    shipped: true,
    why: 'What Chromium keeps of cookies is under a key of the system.',
  },
  {
    name: 'EnableNodeOptionsEnvironmentVariable',
    shipped: false,
    why: 'NODE_OPTIONS would load foreign code into main.',
  },
  {
    name: 'EnableNodeCliInspectArguments',
    shipped: false,
    driven: true,
    why: '--inspect and SIGUSR1 would open main to whoever can connect; a test has to.',
  },
  {
    name: 'EnableEmbeddedAsarIntegrityValidation',
    shipped: true,
    why: 'macOS and Windows refuse an app.asar that is not the one that was packed.',
  },
  {
    name: 'OnlyLoadAppFromAsar',
    shipped: true,
    why: 'A folder beside app.asar would be taken for the app, unchecked.',
  },
  {
    name: 'LoadBrowserProcessSpecificV8Snapshot',
    shipped: false,
    why: 'We have no snapshot of our own; a file of its name would be code.',
  },
  {
    name: 'GrantFileProtocolExtraPrivileges',
    shipped: false,
    why: 'Our pages come by app://; one from a file gets nothing more than in a browser.',
  },
  {
    name: 'WasmTrapHandlers',
    shipped: true,
    why: "V8's own way to keep WebAssembly inside its memory, as Electron delivers it.",
  },
]

/** How many fuses the Electrons have that we pack with: the newer ones, and 33 for tests. */
const KNOWN_LENGTHS = new Set([fuses.length, 8])

/** What a set says of each fuse, by name. */
export type FuseStates = Readonly<Record<string, boolean>>

/** The first `count` fuses of a set. */
export function statesOf(set: FuseSet, count = fuses.length): FuseStates {
  return Object.fromEntries(
    fuses
      .slice(0, count)
      .map(({ name, shipped, driven = shipped }) => [name, set === 'driven' ? driven : shipped]),
  )
}

/** Sets every fuse of a binary. Throws when it has one that the table does not know. */
export async function setFuses(executable: string, set: FuseSet): Promise<void> {
  const count = (await readWire(executable)).length
  if (!KNOWN_LENGTHS.has(count)) {
    throw new Error(`This Electron has ${count} fuses; build/fuses.ts knows ${fuses.length}.`)
  }
  const states = Object.entries(statesOf(set, count)).map(([name, isOn]) => [
    FuseV1Options[name as Fuse['name']],
    isOn,
  ])
  await flipFuses(executable, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    ...(Object.fromEntries(states) as Record<FuseV1Options, boolean>),
  })
}

/** What the fuses of a binary are, read back from it. Throws at a state that is neither on nor off. */
export async function readFuses(executable: string): Promise<FuseStates> {
  const wire = await readWire(executable)
  return Object.fromEntries(
    wire.map((state, at) => {
      const name = FuseV1Options[at] ?? `fuse ${at}`
      if (state === FuseState.ENABLE) return [name, true]
      if (state === FuseState.DISABLE) return [name, false]
      throw new Error(`${name} is neither on nor off`)
    }),
  )
}

async function readWire(executable: string): Promise<readonly FuseState[]> {
  const { version, ...states } = await getCurrentFuseWire(executable)
  if (version !== FuseVersion.V1)
    throw new Error('The fuses of this Electron are of another version')
  return Object.values(states) as FuseState[]
}
