import { writeFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { readCorpus } from './corpus.ts'
import { judge } from './judge.ts'

/** Rows of our copy that are not right, by id, each with the reason. */
const notRight: Readonly<Record<string, string>> = {}

const { isOurs, rows } = readCorpus()

describe('every fault of the corpus is named, kept apart and offered as it should be', () => {
  const right: string[] = []

  test.each(rows)('$id', async (row) => {
    const wrongs = await judge(row)
    if (wrongs.length === 0) right.push(row.id)
    const isExcused = isOurs && Object.hasOwn(notRight, row.id)
    const needless = wrongs.length === 0 ? ['it is right, and needs no excuse'] : []
    expect(isExcused ? needless : wrongs).toEqual([])
  })

  afterAll(() => {
    const report = process.env['LIMINAL_FAULT_REPORT']
    if (report) writeFileSync(report, `${right.length} of ${rows.length} right`)
  })
})
