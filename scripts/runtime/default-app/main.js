// Stands in for Electron's own default app, which the registry's build was stripped of:
// `electron <folder>` takes that folder's name, version and path, and runs its main module.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const argument = process.argv.slice(1).find((word) => !word.startsWith('-'))
if (argument === undefined) {
  console.error('Give the folder of an app.')
  process.exit(1)
}
const folder = resolve(argument)
const { name, productName, version, main } = JSON.parse(
  readFileSync(join(folder, 'package.json'), 'utf8'),
)

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
app.setName(productName ?? name)
app.setVersion(version)
app.setPath('userData', join(app.getPath('appData'), app.getName()))
app.setAppPath(folder)

await import(pathToFileURL(join(folder, main)).href)
