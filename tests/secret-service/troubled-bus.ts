import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import type { SecretServiceOwner } from './secret-service.ts'

/**
 * `no-service`: nobody keeps secrets on this bus. `no-answer`: somebody should and never answers.
 * `unanswered-prompt`: a keyring asks for its password, and nobody gives it. `denied`: somebody does,
 * and the bus lets nobody talk to them.
 */
export type BusTrouble = 'no-service' | 'no-answer' | 'unanswered-prompt' | 'denied'

const secrets = 'org.freedesktop.secrets'
const keyring = 'gnome-keyring-daemon --foreground --components=secrets'
// Lives as long as the bus and takes no name on it.
const silent = 'exec dbus-monitor --session >/dev/null'

/** What the bus starts on demand, by name. */
const commandsOf: Record<BusTrouble, Readonly<Record<string, string>>> = {
  'no-service': {},
  'no-answer': { [secrets]: silent },
  denied: { [secrets]: silent },
  'unanswered-prompt': {
    [secrets]: `exec ${keyring}`,
    'org.gnome.keyring.SystemPrompter': silent,
  },
}

interface PrivateBus {
  readonly address: string
  readonly stop: () => Promise<void>
}

/**
 * Starts a private D-Bus session bus on which the keychain does not work. Linux only. Only processes
 * of the owner, by default the current user, may use the bus.
 */
export async function startTroubledBus(
  trouble: BusTrouble,
  owner?: SecretServiceOwner,
): Promise<PrivateBus> {
  const home = await mkdtemp(join(tmpdir(), 'liminal-bus-'))
  await mkdir(join(home, 'run'), { mode: 0o700 })
  if (owner) {
    for (const path of [home, join(home, 'run')]) await chown(path, owner.uid, owner.gid)
  }
  const remove = () => rm(home, { recursive: true, force: true, maxRetries: 5 })
  const place = { home, owner, isDenied: trouble === 'denied' }
  try {
    if (trouble === 'unanswered-prompt') await makeKeyring(place)
    const { address, stop } = await startBus(place, commandsOf[trouble])
    return { address, stop: () => stop().then(remove) }
  } catch (cause) {
    await remove()
    throw new Error('This test needs the packages dbus and gnome-keyring.', { cause })
  }
}

/** Leaves a keyring in that home, which is then locked at its next start. */
async function makeKeyring(place: BusPlace): Promise<void> {
  const { stop } = await startBus(place, { [secrets]: `printf password | ${keyring} --unlock` })
  await stop()
}

interface BusPlace {
  readonly home: string
  readonly owner: SecretServiceOwner | undefined
  readonly isDenied: boolean
}

async function startBus(
  { home, owner, isDenied }: BusPlace,
  commands: Readonly<Record<string, string>>,
): Promise<PrivateBus> {
  const services = await mkdtemp(join(home, 'services-'))
  for (const [name, command] of Object.entries(commands)) {
    await writeFile(join(services, `${name}.service`), serviceFile(name, command))
  }
  const address = `unix:path=${services}/bus`
  const config = join(services, 'bus.conf')
  await writeFile(config, busConfig(address, services, isDenied))
  if (owner) await chown(services, owner.uid, owner.gid)

  const bus = spawn('dbus-daemon', [`--config-file=${config}`, '--nofork', '--print-address=1'], {
    env: { PATH: process.env['PATH'], HOME: home, XDG_RUNTIME_DIR: join(home, 'run') },
    stdio: ['ignore', 'pipe', 'ignore'],
    ...owner,
  })
  const stop = async (): Promise<void> => {
    if (bus.exitCode !== null || bus.signalCode !== null) return
    const ended = once(bus, 'exit')
    bus.kill()
    await ended
  }
  // Rejects when the program is not there.
  await once(bus, 'spawn')
  await once(createInterface(bus.stdout), 'line')
  try {
    if (commands[secrets]?.includes(keyring)) await startKeyring(address, owner)
  } catch (cause) {
    await stop()
    throw cause
  }
  return { address, stop }
}

function serviceFile(name: string, command: string): string {
  return `[D-BUS Service]\nName=${name}\nExec=/bin/sh -c "${command}"\n`
}

function busConfig(address: string, services: string, isDenied: boolean): string {
  return `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>${address}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>${services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
    ${isDenied ? `<deny send_destination="${secrets}"/>` : ''}
  </policy>
</busconfig>
`
}

/** Returns when it answers: a first call of the app would else also measure its start. */
async function startKeyring(address: string, owner: SecretServiceOwner | undefined): Promise<void> {
  const method = 'org.freedesktop.DBus.StartServiceByName'
  await promisify(execFile)(
    'dbus-send',
    [
      `--bus=${address}`,
      '--print-reply',
      '--dest=org.freedesktop.DBus',
      '/org/freedesktop/DBus',
      method,
      `string:${secrets}`,
      'uint32:0',
    ],
    { timeout: 30_000, ...owner },
  )
}
