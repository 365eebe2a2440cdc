import { describe, expect, test } from 'vitest'
import { readMoreRows, type CorpusRow } from './corpus.ts'
import { judge } from './judge.ts'

const unauthorized: CorpusRow = {
  id: 'example',
  provider: 'mistral',
  status: 401,
  body: '{"message":"Unauthorized"}',
  expect: { kind: 'auth_invalid_key', retry: 'never' },
}
const half: CorpusRow = {
  id: 'half',
  provider: 'any',
  status: 200,
  sse: ['data: {"choices":[{"index":0,"delta":{"content":"Half"},"finish_reason":null}]}'],
  expect: { kind: 'stream_truncated', retry: 'manual' },
}

describe('the same classes in other words', () => {
  test.each(readMoreRows())('$id', async (row) => expect(await judge(row)).toEqual([]))
})

describe('the judge', () => {
  test.each([
    ['another kind', { ...unauthorized, expect: { kind: 'overloaded', retry: 'never' } }],
    ['another retry', { ...unauthorized, expect: { kind: 'auth_invalid_key', retry: 'auto' } }],
    ['a kind that no table has', { ...unauthorized, expect: { kind: 'mystery', retry: 'never' } }],
    [
      'another action',
      { ...unauthorized, expect: { ...unauthorized.expect, action: 'choose_model' } },
    ],
    ['a wire that nobody can act out', { ...unauthorized, net: 'a dog bites the cable' }],
    ['half an answer taken for a whole one', { ...half, expect: { kind: 'ok', retry: 'n/a' } }],
    ['a name that is shown', { ...unauthorized, body: '{"message":"sign in at /?name=laptop"}' }],
  ] as const satisfies readonly (readonly [string, CorpusRow])[])(
    'does not let %s pass',
    async (_what, row) => expect(await judge(row)).not.toEqual([]),
  )

  test('knows the examples when they are as they should be', async () => {
    expect(await judge(unauthorized)).toEqual([])
    expect(await judge(half)).toEqual([])
  })
})
