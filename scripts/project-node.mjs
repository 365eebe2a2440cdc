import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The Node that the `node` package brings: the tools need a later one than people may have.
 * Before `npm ci`, and where the package has none for the machine, it is the one running this.
 */
export function projectNode(root) {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const path = join(root, 'node_modules/node/bin', name)
  return existsSync(path) ? path : process.execPath
}
