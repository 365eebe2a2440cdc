import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { startBenchServer } from './bench-server.ts'
import { says } from './figures.ts'
import type { Written } from './written.ts'

// What is written for one answer of 50 KB at 360 tokens a second, until its file is closed: by the
// app, and by a writer with the same settings of SQLite that rewrites the whole message at each
// flush. Each in a process of its own, at the same time, whose writes the kernel counts.
const tokens = 10_000
const perSecond = 360

await using server = await startBenchServer()
const [journalled, rewritten] = await Promise.all([
  run('write-journalled.ts'),
  run('write-rewritten.ts'),
])
const bench = `a ${Math.round(journalled.textBytes / 1000)} KB answer at ${perSecond} deltas/s`
for (const [what, of] of [
  ['bytes handed to the system', 'handedBytes'],
  ['bytes written to the disk', 'diskBytes'],
] as const) {
  const [ours, theirs] = [journalled[of], rewritten[of]]
  if (ours === 0) continue
  says({
    bench,
    what: `${what}, and by the text’s own`,
    baseline: `rewriting the message ${megabytes(theirs)} (${perText(theirs)} ×)`,
    subject: `${megabytes(ours)} (${perText(ours)} ×), ${(theirs / ours).toFixed(1)} times less`,
    bound: { words: 'less than rewriting', kept: ours < theirs },
  })
}
async function run(file: string): Promise<Written> {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL(file, import.meta.url)), server.url, `${perSecond}`, `${tokens}`],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  return JSON.parse(await text(child.stdout)) as Written
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}

function perText(bytes: number): string {
  return (bytes / journalled.textBytes).toFixed(0)
}
