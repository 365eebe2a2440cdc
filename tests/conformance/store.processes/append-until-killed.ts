import { writeSync } from 'node:fs'
import { aTurnBeginning, streamedTexts } from '../../build/a-turn.ts'
import { aLibrary } from '../../build/a-library.ts'

// Begins a turn in the folder that is named and appends until it is killed. The first line names
// the answer; each further one is the text that the store said is saved.
const library = await aLibrary({ directory: process.argv[2] ?? '' })
const { store } = await library.opener.open({ quarantine: false })
const begun = aTurnBeginning()
await store.beginTurn(begun)
writeSync(1, `${begun.answer.id}\n`)
let saved = ''
for (let seq = 0; ; seq++) {
  const text = `piece ${seq}; `
  await store.appendText(begun.answer.id, streamedTexts([text], seq))
  saved += text
  writeSync(1, `${saved}\n`)
}
