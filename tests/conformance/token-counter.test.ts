import { expect, it } from 'vitest'
import { createWorkerTokenCounter } from '../../src/main/adapters/tokens/worker-token-counter.ts'
import { createSystemClock } from '../../src/main/adapters/system/system-clock.ts'
import { tokenWorkerUrl } from '../build/token-worker-url.ts'
import { createManualClock } from '../fakes/manual-clock.ts'
import { createQuietLog } from '../fakes/quiet-log.ts'
import { createRoughTokenCounter } from '../fakes/rough-token-counter.ts'
import { describeTokenCounter } from './token-counter.conformance.ts'

const deadWorkerUrl = new URL('data:text/javascript,process.exit(1)')

function aCounter(workerUrl: URL, clock = createSystemClock()) {
  const log = createQuietLog()
  return { log, ...createWorkerTokenCounter({ clock, log, workerUrl }) }
}

describeTokenCounter('the worker', () => aCounter(tokenWorkerUrl))
describeTokenCounter('a worker that dies', () => aCounter(deadWorkerUrl))
describeTokenCounter('the rough fake', createRoughTokenCounter)

it('counts as OpenAI’s own tokenizer does', async () => {
  const counter = aCounter(tokenWorkerUrl)
  const texts = [
    'hello world',
    'tiktoken is great!',
    'お誕生日おめでとう',
    '2 + 2 = 4',
    'antidisestablishmentarianism',
  ]
  // From https://developers.openai.com/cookbook/examples/how_to_count_tokens_with_tiktoken
  expect(await counter.count('cl100k_base', texts)).toEqual({
    tokens: [2, 6, 9, 7, 6],
    isExact: true,
  })
  expect(await counter.count('o200k_base', texts)).toEqual({
    tokens: [2, 6, 8, 7, 6],
    isExact: true,
  })
  await counter.close()
})

it('counts a long text as it counts its halves, to the token', async () => {
  const counter = aCounter(tokenWorkerUrl)
  const sentence = 'A door that stands half open asks a question of everyone who passes it.'
  const { tokens } = await counter.count('o200k_base', [
    sentence,
    ` ${sentence}`,
    Array.from({ length: 500 }, () => sentence).join(' '),
  ])
  expect(tokens[2]).toBe((tokens[0] ?? 0) + 499 * (tokens[1] ?? 0))
  await counter.close()
})

it('estimates when its worker dies, says so, and gives up after the third', async () => {
  const counter = aCounter(deadWorkerUrl)
  for (let asked = 0; asked < 5; asked += 1) {
    expect(await counter.count('o200k_base', ['hello world'])).toMatchObject({ isExact: false })
  }
  expect(counter.log.lines.filter(({ event }) => event === 'tokens.workerFailed')).toHaveLength(3)
})

it('lets go of its worker when nobody asks, and starts another when somebody does', async () => {
  const clock = createManualClock()
  const log = createQuietLog()
  const counter = createWorkerTokenCounter({ clock, log, workerUrl: tokenWorkerUrl })
  expect(await counter.count('o200k_base', ['hello'])).toMatchObject({ isExact: true })
  clock.advance(6 * 60_000)
  expect(await counter.count('o200k_base', ['hello'])).toEqual({ tokens: [1], isExact: true })
  await counter.close()
})
