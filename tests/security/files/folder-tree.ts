import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'

/** Every file and folder below one, each with what tells a change. */
export async function treeOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const name of await readdir(folder, { recursive: true })) {
    const file = path.join(folder, name)
    const about = await stat(file).catch(() => undefined)
    const isFile = about?.isFile() === true
    const bytes = isFile ? await readFile(file) : ''
    found.set(name, createHash('sha256').update(bytes).digest('hex'))
  }
  return found
}

/** What is in one of the two and not the same in the other. */
export function changesBetween(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  const names = new Set([...before.keys(), ...after.keys()])
  return [...names].filter((name) => before.get(name) !== after.get(name))
}
