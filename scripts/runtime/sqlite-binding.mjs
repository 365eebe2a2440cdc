import { readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildOnce } from './cache.mjs'

/** The first Electron whose Node has Node-API 10, which better-sqlite3's prebuilt binary asks for. */
const FIRST_WITH_NODE_API_10 = 35

// node_api_module_get_api_version_v1: endbr64; mov eax, 10; ret
const ASKS_FOR_10 = Buffer.from('f30f1efab80a000000c3', 'hex')
// The same, answering NODE_API_VERSION_EXPERIMENTAL (INT32_MAX).
const ASKS_FOR_EXPERIMENTAL = Buffer.from('f30f1efab8ffffff7fc3', 'hex')

/**
 * The path of a better-sqlite3 binding that the given Electron can load, or undefined when it can
 * load the package's own.
 *
 * Node 20 already has every function that the prebuilt binary imports, and references to strings,
 * which made better-sqlite3 ask for Node-API 10, but only under the experimental version. So the
 * binary works there once its declared version says so: a change of four bytes, where compiling
 * the same source with that version takes two minutes and a C++ compiler.
 */
export async function sqliteBindingFor({ electronVersion, root, cache }) {
  if (Number.parseInt(electronVersion, 10) >= FIRST_WITH_NODE_API_10) return undefined
  const platform = `${process.platform}-${process.arch}`
  if (platform !== 'linux-x64') {
    throw new Error(
      `Electron ${electronVersion} is too old for better-sqlite3 on ${platform}; use ${FIRST_WITH_NODE_API_10} or later.`,
    )
  }
  const source = join(root, 'node_modules/better-sqlite3')
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
  const folder = join(cache, `better-sqlite3-${version}-node-api-experimental-${platform}`)
  await buildOnce(folder, async (temporary) => {
    const binary = await readFile(join(source, `prebuilds/${platform}.node`))
    await writeFile(join(temporary, 'better_sqlite3.node'), declareExperimental(binary))
  })
  return join(folder, 'better_sqlite3.node')
}

export function declareExperimental(binary) {
  const at = binary.indexOf(ASKS_FOR_10)
  if (at < 0 || binary.indexOf(ASKS_FOR_10, at + 1) >= 0) {
    throw new Error('better-sqlite3 changed: its declared Node-API version was not found.')
  }
  const changed = Buffer.from(binary)
  ASKS_FOR_EXPERIMENTAL.copy(changed, at)
  return changed
}
