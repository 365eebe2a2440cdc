import { afterAll, expect, it } from 'vitest'
import { createProcessDocumentReader } from '../../../src/main/adapters/attachments/process-document-reader.ts'
import { createSystemClock } from '../../../src/main/adapters/system/system-clock.ts'
import { FaultError, type Fault } from '../../../src/shared/errors/fault.ts'
import { aPdf, aWordDocument } from '../../build/some-documents.ts'
import { createQuietLog } from '../../fakes/quiet-log.ts'
import { howOften, tell } from '../figures.ts'
import { bombs } from './bombs.ts'
import { measuredReader } from './measured-reader.ts'

const measured = measuredReader()
const reader = createProcessDocumentReader({
  begin: measured.begin,
  clock: createSystemClock(),
  log: createQuietLog(),
})
const isSample = howOften({ full: 1, sample: 0 }) === 0
const counted = { 'let in': 0, 'over a second': 0, 'over 100 MB': 0 }
afterAll(async () => {
  await reader.close()
  tell({ area: 'files: bombs', runs: Object.keys(bombs).length, gotThrough: counted })
})

/** What reads each kind is loaded, so that what it takes is no part of what a bomb takes. */
async function warmUp(): Promise<void> {
  await reader.read({ name: 'a', bytes: aPdf(['Rest it.']) })
  await reader.read({ name: 'a', bytes: aWordDocument(['Rest it.']) })
  measured.forget()
}

/** Without a limit they would be read to their end, in which there is nothing. */
const swelling: ReadonlySet<string> = new Set([
  'a PDF whose content becomes a quarter of a gigabyte',
  'a PDF that is packed twice',
  'a PDF with runs of one byte',
])
/** One of each kind. */
const sample: ReadonlySet<string> = new Set([
  'an archive of a quarter of a gigabyte',
  'an archive of 100,000 entries',
  'entities that multiply',
  'a PDF whose content becomes a quarter of a gigabyte',
  'a PNG of 30,000 by 30,000',
  'a GIF of thousands of large frames',
])
const thrown = Object.entries(bombs).filter(([name]) => !isSample || sample.has(name))

it.each(thrown)('%s is refused', { timeout: 120_000 }, async (name, make) => {
  const bytes = make()
  await warmUp()
  const before = measured.peakMb()
  const why = await reader.read({ name: 'bomb', bytes }).then(
    () => 'let in',
    (error: unknown) => (error instanceof FaultError ? error.fault : error),
  )
  const tookMs = measured.busyMs()
  const tookMb = Math.round(measured.peakMb() - before)
  if (!isSample)
    process.stdout.write(`${name}: ${tookMs} ms, ${tookMb} MB
`)
  if (why === 'let in') counted['let in'] += 1
  if (!isSample && tookMs > 1_000) counted['over a second'] += 1
  if (!isSample && tookMb > 100) counted['over 100 MB'] += 1
  expect(why).toMatchObject({
    code: expect.stringMatching(/^attachment\.(?:unreadable|kindUnknown)$/),
  })
  const reason = (why as Fault).data as { readonly reason?: string }
  expect(swelling.has(name) ? reason : { reason: 'too-slow' }).toEqual({ reason: 'too-slow' })
  // Nothing of it is left behind: the next one is read.
  expect(await reader.read({ name: 'a', bytes: Buffer.from('Rest it.') })).toMatchObject({
    kind: 'text',
  })
})
