import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A real Secret Service (gnome-keyring, unlocked, empty) on a D-Bus session bus of its own. */
export interface SecretService {
  /** For DBUS_SESSION_BUS_ADDRESS. */
  readonly address: string
  /** Stops both daemons and removes all that they stored. */
  stop(): Promise<void>
}

export interface SecretServiceOwner {
  readonly uid: number
  readonly gid: number
}

const SECRETS_NAME = 'org.freedesktop.secrets'

/** Linux only. Only processes of the owner, by default the current user, may use the bus. */
export async function startSecretService(owner?: SecretServiceOwner): Promise<SecretService> {
  const home = await mkdtemp(join(tmpdir(), 'liminal-secrets-'))
  const daemons: ChildProcess[] = []
  const stop = async () => {
    for (const daemon of daemons.toReversed()) await end(daemon)
    await rm(home, { recursive: true, force: true })
  }
  try {
    const address = await startDaemons({ home, owner, daemons })
    return { address, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function startDaemons(options: {
  readonly home: string
  readonly owner: SecretServiceOwner | undefined
  readonly daemons: ChildProcess[]
}): Promise<string> {
  const { home, owner, daemons } = options
  const address = `unix:path=${home}/bus`
  const config = join(home, 'bus.conf')
  await writeFile(config, busConfig(address))
  await mkdir(join(home, 'runtime'), { mode: 0o700 })
  if (owner) {
    for (const path of [home, config, join(home, 'runtime')])
      await chown(path, owner.uid, owner.gid)
  }
  const environment = {
    PATH: process.env['PATH'],
    HOME: home,
    XDG_RUNTIME_DIR: join(home, 'runtime'),
    DBUS_SESSION_BUS_ADDRESS: address,
  }
  const start = (command: string, args: string[]) => {
    const options: SpawnOptions = { env: environment, cwd: home, stdio: 'pipe', ...owner }
    const daemon = spawn(command, args, options)
    daemons.push(daemon)
    return daemon
  }

  const bus = start('dbus-daemon', [`--config-file=${config}`, '--nofork', '--print-address'])
  await said(bus, 'unix:')
  const monitor = start('dbus-monitor', [
    '--address',
    address,
    `type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='${SECRETS_NAME}'`,
  ])
  await said(monitor, 'NameAcquired')
  const keyring = start('gnome-keyring-daemon', [
    '--foreground',
    '--unlock',
    '--components=secrets',
  ])
  keyring.stdin?.end('password of a keyring that lives as long as one test')
  await Promise.race([said(monitor, SECRETS_NAME), failed(keyring)])
  return address
}

/** No service files: nothing but what is started here can appear on the bus. */
const busConfig = (address: string) => `<!DOCTYPE busconfig PUBLIC
 "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>${address}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`

function said(daemon: ChildProcess, words: string): Promise<void> {
  const heard = new Promise<void>((resolve) => {
    let output = ''
    const hear = (chunk: Buffer) => {
      output += chunk.toString()
      if (!output.includes(words)) return
      daemon.stdout?.off('data', hear)
      // Left flowing, or a full pipe would stop the daemon.
      daemon.stdout?.resume()
      resolve()
    }
    daemon.stdout?.on('data', hear)
  })
  return Promise.race([heard, failed(daemon)])
}

function failed(daemon: ChildProcess): Promise<never> {
  return new Promise((_resolve, reject) => {
    let complaint = ''
    daemon.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
    daemon.once('error', reject)
    daemon.once('exit', (code) => {
      reject(new Error(`${daemon.spawnfile} ended with ${code}: ${complaint.trim()}`))
    })
  })
}

async function end(daemon: ChildProcess): Promise<void> {
  if (daemon.pid === undefined || daemon.exitCode !== null || daemon.signalCode !== null) return
  const exited = once(daemon, 'exit')
  daemon.kill('SIGKILL')
  await exited
}
