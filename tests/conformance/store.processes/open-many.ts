import path from 'node:path'
import { openLibrary } from '../../../src/main/adapters/store/open-library.ts'

// Opens so many new libraries one after the other. Two that do it at once run in step, since the
// one behind finds the work done and catches up. Says how each opening went.
const [directory = '', count = '1'] = process.argv.slice(2)
for (let index = 0; index < Number(count); index++) {
  const file = path.join(directory, String(index), 'library.db')
  try {
    openLibrary({ file, quarantine: false, openedAt: 0, note: () => undefined }).close()
    console.log('opened')
  } catch (error) {
    console.log(String(error))
  }
}
