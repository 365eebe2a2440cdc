import { createHash } from 'node:crypto'
import { readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { projectNode } from '../project-node.mjs'
import { run } from '../run.mjs'

const FOLDERS = ['src', 'build']
const FILES = /^(package-lock\.json|package\.json|electron\.vite\.config\.ts|tsconfig.*\.json)$/
const STAMP = 'out/.liminal-built'

/** Builds the app when what it is built from differs from what the last build was made from. */
export async function ensureBundle({ root, log }) {
  const hash = await sourceHash(root)
  const stamp = join(root, STAMP)
  if ((await readFile(stamp, 'utf8').catch(() => '')) === hash) return
  log('Building the app.')
  await rm(stamp, { force: true })
  const tool = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  await run(projectNode(root), [tool, 'build'], { cwd: root })
  await writeFile(stamp, hash)
}

async function sourceHash(root) {
  const top = await readdir(root)
  const inside = await Promise.all(FOLDERS.map((folder) => filesBelow(join(root, folder))))
  const paths = [
    ...top.filter((name) => FILES.test(name)).map((name) => join(root, name)),
    ...inside.flat(),
  ]
  const hash = createHash('sha256')
  for (const path of paths.toSorted()) {
    hash.update(`${relative(root, path).split(sep).join('/')}\0`)
    hash.update(await readFile(path))
  }
  return hash.digest('hex')
}

async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}
