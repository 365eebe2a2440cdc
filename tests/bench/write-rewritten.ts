import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { aTurnBeginning } from '../build/a-turn.ts'
import { readBare } from './bare-reader.ts'
import { openForWriting, seedConversation } from './seed-conversation.ts'
import { writtenSoFar, type Written } from './written.ts'

// The baseline: the same stream into a library of the same kind, where each flush rewrites the
// whole message.
const flushMs = 60
const [url = '', perSecond = '', tokens = ''] = process.argv.slice(2)
const dataPath = await mkdtemp(path.join(tmpdir(), 'liminal-bench-'))
seedConversation(dataPath, 2)
const { db, writes } = openForWriting(dataPath)
const turn = aTurnBeginning()
db.transaction(() => writes.beginTurn(turn))()
const rewrite = db.prepare('UPDATE message SET parts = ? WHERE id = ?')

const before = writtenSoFar()
let text = ''
let dueMs: number | undefined
const plan = { kind: 'paced', perSecond: Number(perSecond), deltas: Number(tokens) } as const
for await (const words of readBare(url, plan)) {
  text += words.join('')
  dueMs ??= performance.now() + flushMs
  if (performance.now() >= dueMs) flush()
}
flush()
db.close()
const after = writtenSoFar()
await rm(dataPath, { recursive: true, force: true })

const written: Written = {
  textBytes: text.length,
  handedBytes: after.handedBytes - before.handedBytes,
  diskBytes: after.diskBytes - before.diskBytes,
}
console.log(JSON.stringify(written))

function flush(): void {
  rewrite.run(JSON.stringify([{ id: 'part-0', kind: 'text', text }]), turn.answer.id)
  dueMs = undefined
}
