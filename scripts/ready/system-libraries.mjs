import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from '../run.mjs'

/**
 * What Linux must bring, by purpose: shared libraries and programs, each with the Debian package
 * that has it. Where newer releases renamed a package, the new name stands first.
 */
const NEEDS = {
  electron: [
    { library: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
    { library: 'libnss3.so', packages: ['libnss3'] },
    { library: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
    { library: 'libgbm.so.1', packages: ['libgbm1'] },
    { library: 'libXss.so.1', packages: ['libxss1'] },
    {
      library: 'libatk-bridge-2.0.so.0',
      packages: ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
    },
    { library: 'libdrm.so.2', packages: ['libdrm2'] },
  ],
  display: [
    { program: 'xvfb-run', packages: ['xvfb'] },
    { program: 'xauth', packages: ['xauth'] },
  ],
  keychain: [
    { program: 'dbus-daemon', packages: ['dbus'] },
    { program: 'dbus-monitor', packages: ['dbus'] },
    { program: 'gnome-keyring-daemon', packages: ['gnome-keyring'] },
  ],
  browser: [{ program: 'chromium', packages: ['chromium'] }],
  compiler: [
    { program: 'gcc', packages: ['gcc'] },
    { program: 'g++', packages: ['g++'] },
  ],
}

/**
 * Sees to it that Linux has what the given purposes need: installs it as root on Debian and its
 * kin, otherwise throws one line that says what to install. Other systems bring their own.
 */
export async function ensureSystemLibraries({ purposes, log }) {
  if (process.platform !== 'linux') return
  const missing = await findMissing(purposes)
  if (missing.length === 0) return
  const debian = hasProgram('apt-get')
  if (!debian) {
    const names = missing.map(({ library, program }) => library ?? program)
    throw new Error(`This system lacks ${names.join(', ')}: install what provides them.`)
  }
  if (process.getuid() !== 0) {
    const packages = await packagesFor(missing)
    throw new Error(`Install what is missing first: sudo apt-get install -y ${packages.join(' ')}`)
  }
  await install(missing, log)
}

async function install(missing, log) {
  await aptGet('update')
  const packages = await packagesFor(missing)
  log(`Installing ${packages.join(', ')}.`)
  await aptGet('install', '-y', '--no-install-recommends', ...packages)
  const left = await findMissing(
    Object.keys(NEEDS).filter((purpose) => isPurposeOf(purpose, missing)),
  )
  if (left.length > 0) {
    throw new Error(`Still missing: ${left.map(({ library, program }) => library ?? program)}`)
  }
}

const isPurposeOf = (purpose, needs) => NEEDS[purpose].some((need) => needs.includes(need))

const aptGet = (...args) =>
  run('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })

async function findMissing(purposes) {
  const known = await knownLibraries()
  return purposes
    .flatMap((purpose) => NEEDS[purpose])
    .filter(({ library, program }) =>
      library ? known !== undefined && !known.includes(`\t${library} `) : !hasProgram(program),
    )
}

/** The loader's list, or undefined where it cannot be asked (musl, NixOS): then nothing is said. */
async function knownLibraries() {
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find((path) => existsSync(path))
  if (!ldconfig) return undefined
  return run(ldconfig, ['-p']).catch(() => undefined)
}

function hasProgram(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/sbin', '/sbin']
  return folders.some((folder) => folder !== '' && existsSync(join(folder, name)))
}

async function packagesFor(needs) {
  const chosen = await Promise.all(needs.map(({ packages }) => firstAvailable(packages)))
  return [...new Set(chosen)]
}

async function firstAvailable(packages) {
  for (const name of packages.slice(0, -1)) {
    if (await run('apt-cache', ['show', name]).then(Boolean, () => false)) return name
  }
  return packages.at(-1)
}
