import { expect, it } from 'vitest'
import { FaultError } from '../../../src/shared/errors/fault.ts'
import { somePictures } from '../../build/some-pictures.ts'
import { howOften, tell } from '../figures.ts'

/** Addresses of this machine and of networks nearby, of which every number is tried at random. */
const near = [
  [0],
  [10],
  [100, 64],
  [127],
  [127, 0, 0, 1],
  [169, 254],
  [169, 254, 169, 254],
  [172, 16],
  [172, 31],
  [192, 168],
  [198, 18],
  [224],
  [240],
  [255, 255, 255, 255],
] as const

/** The same sequence at each run. */
function numbers(): () => number {
  let state = 0x9e3779b9
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 24
  }
}

const hex = (value: number): string => value.toString(16)
const pairs = ([a, b, c, d]: readonly number[]): string =>
  `${hex((a ?? 0) * 256 + (b ?? 0))}:${hex((c ?? 0) * 256 + (d ?? 0))}`
const whole = (parts: readonly number[]): number => parts.reduce((sum, part) => sum * 256 + part, 0)

/** As an address may be spelt for a browser to take it for the same. */
const spellings: readonly ((parts: readonly number[]) => string)[] = [
  (parts) => parts.join('.'),
  (parts) => `${parts.join('.')}.`,
  (parts) => String(whole(parts)),
  (parts) => `0x${hex(whole(parts))}`,
  (parts) => parts.map((part) => `0x${hex(part)}`).join('.'),
  (parts) => parts.map((part) => `0${part.toString(8)}`).join('.'),
  ([a = 0, ...rest]) => `${a}.${whole(rest)}`,
  ([a = 0, b = 0, ...rest]) => `${a}.${b}.${whole(rest)}`,
  (parts) => `[::ffff:${pairs(parts)}]`,
  (parts) => `[::ffff:${parts.join('.')}]`,
  (parts) => `[::${pairs(parts)}]`,
  (parts) => `[64:ff9b::${pairs(parts)}]`,
  (parts) => `[2002:${pairs(parts)}::1]`,
  // Not spelt, but what a name turns out to be.
  () => 'turned.example',
]

it('no address nearby is reached for a picture, however it is spelt or answered', async () => {
  const next = numbers()
  let answer: readonly string[] = []
  const { pictures, server } = await somePictures(
    (_, reply) => reply.text(200, ''),
    () => Promise.resolve(answer),
  )
  const runs = howOften({ full: 20_000, sample: 1_500 })
  let notRefused = 0
  for (let run = 0; run < runs; run += 1) {
    const given = near[run % near.length] ?? []
    const parts = Array.from({ length: 4 }, (_, at) => given[at] ?? next())
    answer = [['93.184.216.34', parts.join('.')], [`::ffff:${parts.join('.')}`]][run % 2] ?? []
    const spelt = spellings[Math.floor(run / near.length) % spellings.length]?.(parts) ?? ''
    const fault = await pictures.load(`https://${spelt}/a.png`).then(
      () => undefined,
      (error: unknown) => (error instanceof FaultError ? error.fault : undefined),
    )
    if (fault?.code !== 'picture.refused' || fault.data.reason !== 'private') notRefused += 1
  }
  const connections = server.requests.length
  tell({ area: 'addresses nearby, for pictures', runs, gotThrough: { notRefused, connections } })
  expect({ notRefused, connections }).toEqual({ notRefused: 0, connections: 0 })
})
