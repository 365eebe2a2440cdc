import { writeSync } from 'node:fs'
import { startApp } from '../../../integration/app.ts'
import { openFileKeychain } from '../file-keychain.ts'

// Replaces the key of the account that is named and dies at the step that is named. One that comes
// to its end names the steps that it made.
const [dataPath = '', keychainFile = '', providerId = '', apiKey = '', atStep = ''] =
  process.argv.slice(2)
const steps: string[] = []
let isReplacing = false
const watched = async <T>(name: string, act: () => Promise<T>): Promise<T> => {
  step(`before ${name}`)
  const result = await act()
  step(`after ${name}`)
  return result
}
function step(name: string): void {
  if (!isReplacing) return
  steps.push(name)
  if (steps.length - 1 === Number(atStep)) process.kill(process.pid, 'SIGKILL')
}

const keychain = await openFileKeychain(keychainFile)
const app = await startApp({
  dataPath,
  keychain: {
    ...keychain,
    set: (ref, secret) => watched('the new key is kept', () => keychain.set(ref, secret)),
    use: (ref, work) => watched('a key is lent', () => keychain.use(ref, work)),
    erase: (ref) => watched('the old key is erased', () => keychain.erase(ref)),
  },
  fetch: (url, init) => watched('the call', () => fetch(url, init)),
})
isReplacing = true
await app.client.providers.replaceKey({ providerId: providerId, apiKey })
isReplacing = false
await app.quit()
writeSync(1, JSON.stringify(steps))
process.exit(0)
