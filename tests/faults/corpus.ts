import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const folder = join(import.meta.dirname, '../fixtures/faults')

const rowSchema = z.object({
  id: z.string(),
  /** A vendor's name; `any` holds for every adapter that speaks HTTP. */
  provider: z.string(),
  status: z.number().int().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  /** Sent as it stands. */
  body: z.string().optional(),
  sse: z.array(z.string()).optional(),
  ndjson: z.array(z.string()).optional(),
  /** What the wire does, in words; `tests/faults/wire` acts it out. */
  net: z.string().optional(),
  expect: z.object({
    kind: z.string(),
    retry: z.enum(['auto', 'manual', 'never', 'n/a']),
    action: z.string().optional(),
  }),
})

/** One case of the corpus. */
export type CorpusRow = z.infer<typeof rowSchema>

/** The cases of the file that `LIMINAL_FAULT_CORPUS` names, else of our copy. */
export function readCorpus(): { readonly isOurs: boolean; readonly rows: readonly CorpusRow[] } {
  const named = process.env['LIMINAL_FAULT_CORPUS']
  return { isOurs: !named, rows: readRows(named || join(folder, 'provider-faults.jsonl')) }
}

/** Cases of the same classes in other vendors' words, written for these tests. */
export const readMoreRows = (): readonly CorpusRow[] => readRows(join(folder, 'more-faults.jsonl'))

function readRows(file: string): readonly CorpusRow[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => rowSchema.parse(JSON.parse(line)))
}
