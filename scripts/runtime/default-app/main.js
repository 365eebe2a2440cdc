// Stands in for Electron's own default app, which the registry's build was stripped of:
// `electron [-r <module>] <folder>` takes that folder's name, version and path, and runs its main
// module, after the modules that are to be loaded before it.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const { preloads, folder } = readCommandLine(process.argv.slice(1))
if (folder === undefined) {
  console.error('Give the folder of an app.')
  process.exit(1)
}
const { name, productName, version, main } = JSON.parse(
  readFileSync(join(folder, 'package.json'), 'utf8'),
)

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
app.setName(productName ?? name)
app.setVersion(version)
app.setPath('userData', join(app.getPath('appData'), app.getName()))
app.setAppPath(folder)

const require = createRequire(join(folder, 'package.json'))
for (const path of preloads) require(path)
await import(pathToFileURL(join(folder, main)).href)

function readCommandLine(words) {
  const preloads = []
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] === '-r' || words[at] === '--require') preloads.push(resolve(words[(at += 1)]))
    else if (!words[at].startsWith('-')) return { preloads, folder: resolve(words[at]) }
  }
  return { preloads, folder: undefined }
}
