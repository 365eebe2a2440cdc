import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** The files under a folder, by path relative to it, that hold the text in a common encoding. */
export async function filesHolding(folder: string, text: string): Promise<readonly string[]> {
  const needles = [
    Buffer.from(text, 'utf8'),
    Buffer.from(text, 'utf16le'),
    Buffer.from(Buffer.from(text).toString('base64').slice(0, -4)),
    Buffer.from(Buffer.from(text).toString('hex')),
  ]
  const holding: string[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    const content = await readFile(file)
    if (needles.some((needle) => content.includes(needle)))
      holding.push(path.relative(folder, file))
  }
  return holding
}
