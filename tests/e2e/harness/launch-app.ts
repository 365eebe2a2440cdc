import { once } from 'node:events'
import { copyFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { startSecretService, type SecretService } from '../../secret-service/secret-service.ts'
import { appUser, handOver, makeAppFolder } from './app-user.ts'
import { readStage } from './stage.ts'

export interface LaunchOptions {
  /** Where the app keeps its data; by default a new folder that goes with the app. */
  readonly userData?: string
  /**
   * On Linux: no keychain (the default), one that lives as long as this launch, or one that the
   * test started and stops. Elsewhere the app finds the system's own.
   */
  readonly keychain?: 'none' | 'secret-service' | Pick<SecretService, 'address'>
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
}

export interface LaunchedApp {
  readonly app: ElectronApplication
  readonly page: Page
  /** When its process was started, by the clock on the wall. */
  readonly startedAtMs: number
  readonly userData: string
  /** The home folder that the app saw; empty at first. */
  readonly home: string
  /** All that the app wrote to its standard output and error so far. */
  output(): string
  /** Quits as a person would, waits for the end, removes what the launch made. */
  close(): Promise<void>
  /** SIGKILL, as a power cut would; the data folder stays when it was given. */
  kill(): Promise<void>
}

/** Starts the built app with Chromium's sandbox on and gives its first window. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const home = await makeAppFolder('home')
  const userData = options.userData ?? join(home, 'user-data')
  const keychain = await openKeychain(options.keychain ?? 'none', home)
  const cleanUp = async () => {
    await keychain.stop()
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  }
  const stage = readStage()
  try {
    const env = {
      ...(await environment(home)),
      ...stage.env,
      DBUS_SESSION_BUS_ADDRESS: keychain.address,
      LIMINAL_USER_DATA: userData,
      ...options.env,
    }
    const startedAtMs = Date.now()
    const app = await _electron.launch({
      executablePath: stage.executablePath,
      args: [...stage.args, ...(options.args ?? [])],
      chromiumSandbox: true,
      cwd: home,
      env,
    })
    return await opened({ app, startedAtMs, home, userData, cleanUp })
  } catch (error) {
    await cleanUp()
    throw error
  }
}

async function opened(started: {
  readonly app: ElectronApplication
  readonly startedAtMs: number
  readonly home: string
  readonly userData: string
  readonly cleanUp: () => Promise<void>
}): Promise<LaunchedApp> {
  const { app, startedAtMs, home, userData, cleanUp } = started
  const child = app.process()
  let output = ''
  const hear = (chunk: Buffer) => (output += chunk.toString())
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  const isOver = () => child.exitCode !== null || child.signalCode !== null
  const exited = isOver() ? Promise.resolve([]) : once(child, 'exit')
  const close = async () => {
    if (!isOver()) await app.close()
    await exited
    await cleanUp()
  }
  const kill = async () => {
    child.kill('SIGKILL')
    await exited
    await cleanUp()
  }
  try {
    const page = await app.firstWindow()
    return { app, page, startedAtMs, home, userData, close, kill, output: () => output }
  } catch (error) {
    await kill()
    throw new Error(`No window opened. The app said:\n${output}`, { cause: error })
  }
}

async function openKeychain(
  wish: NonNullable<LaunchOptions['keychain']>,
  home: string,
): Promise<SecretService> {
  if (wish === 'secret-service') return startSecretService(appUser)
  // An address where nobody listens: without one, a bus would be started or guessed.
  const address = wish === 'none' ? `unix:path=${home}/no-bus` : wish.address
  return { address, stop: async () => {} }
}

/** The tests' own environment, but with nothing of the current user's left to find. */
async function environment(home: string): Promise<Record<string, string>> {
  const inherited = Object.entries(process.env).filter(
    ([name, value]) => value !== undefined && !/^(XDG_|LIMINAL_|ELECTRON_|DBUS_|npm_)/.test(name),
  ) as [string, string][]
  const runtime = join(home, 'runtime')
  await mkdir(runtime, { mode: 0o700 })
  const own: Record<string, string> = { HOME: home, TMPDIR: home, XDG_RUNTIME_DIR: runtime }
  const authority = process.env['XAUTHORITY']
  if (appUser && authority) {
    own['XAUTHORITY'] = join(home, 'Xauthority')
    await copyFile(authority, own['XAUTHORITY'])
  }
  await handOver(home)
  return { ...Object.fromEntries(inherited), ...(process.platform === 'linux' ? own : {}) }
}
