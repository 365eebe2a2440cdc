import { FaultError } from '../../../src/shared/errors/fault.ts'
import { aTurnBeginning } from '../../build/a-turn.ts'
import { aLibrary } from '../../build/a-library.ts'

// Opens the library in the folder that is named and begins so many turns. Says one line per
// turn, and the fault that stopped it when one did.
const [directory = '', count = '1'] = process.argv.slice(2)
const library = await aLibrary({ directory })
try {
  const { store } = await library.opener.open({ quarantine: false })
  try {
    for (let turn = 0; turn < Number(count); turn++) {
      const { conversationId } = await store.beginTurn(aTurnBeginning())
      console.log(conversationId)
    }
  } finally {
    await store.close()
  }
} catch (error) {
  console.log(error instanceof FaultError ? JSON.stringify(error.fault) : String(error))
}
