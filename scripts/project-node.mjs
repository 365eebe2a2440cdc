import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The Node that the `node` package brings: the tools need a later one than people may have.
 * Where it is missing, it is the one running this.
 */
export function projectNode(root) {
  return hasProjectNode(root) ? path(root) : process.execPath
}

export const hasProjectNode = (root) => existsSync(path(root))

const path = (root) =>
  join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
