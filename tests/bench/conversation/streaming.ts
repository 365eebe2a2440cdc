import { median, says } from '../figures.ts'
import type { PartsWindow } from './bench-page.ts'
import { longCode, mixedAnswer } from './mixed-answer.ts'

const kilobytes = 50
const chars = kilobytes * 1_000
/** As many frames as an answer of this length takes at 360 tokens a second. */
const updates = 2_000
/** Of what costs the same whatever came before, only some are drawn, and count for all. */
const sampled = 8
const rounds = 3

/** What a growing answer costs, beside two libraries that many clients use. */
export async function measureStreaming({ bench, during }: PartsWindow): Promise<void> {
  const text = mixedAnswer(chars)
  const ours: number[] = []
  const streamdown: number[] = []
  const naive: number[] = []
  const growth: number[] = []
  const stream = { text, updates } as const
  const lookAt = [5_000, chars - 2_000]
  await bench('stream', { ...stream, subject: 'liminal', updates: 200 })
  for (let round = 0; round < rounds; round += 1) {
    let at: readonly { readonly medianMs: number }[] = []
    const { scriptS } = await during(async () => {
      at = (await bench('stream', { ...stream, subject: 'liminal', lookAt })).atMs
    })
    ours.push(scriptS)
    growth.push((at[1]?.medianMs ?? Number.NaN) / (at[0]?.medianMs ?? Number.NaN))
    const other = { ...stream, subject: 'streamdown' } as const
    streamdown.push((await during(() => bench('stream', other))).scriptS)
    const plain = { ...stream, subject: 'react-markdown', every: sampled } as const
    naive.push((await during(() => bench('stream', plain))).scriptS * sampled)
  }
  await bench('empty')
  const [mine, theirs, plain] = [ours, streamdown, naive].map(median) as [number, number, number]
  const name = `a ${kilobytes} KB mixed answer in ${updates} updates`
  says({
    bench: name,
    what: `script, react-markdown drawn anew at each (each ${sampled}th measured, and counted ${sampled} times)`,
    baseline: `react-markdown ${plain.toFixed(1)} s`,
    subject: `${mine.toFixed(2)} s, ${(plain / mine).toFixed(1)} × less`,
    bound: { words: '≥ 25 × less', kept: plain / mine >= 25 },
  })
  says({
    bench: name,
    what: 'script, beside streamdown 2.7.1',
    baseline: `streamdown ${theirs.toFixed(2)} s`,
    subject: `${mine.toFixed(2)} s, ${(mine / theirs).toFixed(2)} ×`,
    bound: { words: '≤ 0.45 ×', kept: mine / theirs <= 0.45 },
  })
  const grown = median(growth)
  says({
    bench: name,
    what: 'one update at 50 KB, beside one at 5 KB',
    baseline: 'at 5 KB 1 ×',
    subject: `${grown.toFixed(2)} ×`,
    bound: { words: '≤ 1.3 ×', kept: grown <= 1.3 },
  })
}

/** What an open fence costs, beside one text node that grows. */
export async function measureOpenFence({ bench, during }: PartsWindow): Promise<void> {
  const text = longCode(chars)
  const ours: number[] = []
  const plain: number[] = []
  const code = { subject: 'code-block', text, updates, layOut: true } as const
  for (let round = 0; round < rounds; round += 1) {
    const mine = await during(() => bench('stream', code))
    ours.push(mine.scriptS + mine.layoutS)
    const node = await during(() => bench('growTextNode', text, updates))
    plain.push(node.scriptS + node.layoutS)
  }
  await bench('empty')
  const ratio = median(ours) / median(plain)
  says({
    bench: `a ${kilobytes} KB open fence in ${updates} updates`,
    what: 'script and layout',
    baseline: `one growing text node ${median(plain).toFixed(2)} s`,
    subject: `${median(ours).toFixed(2)} s, ${ratio.toFixed(2)} ×`,
    bound: { words: '≤ 0.2 ×', kept: ratio <= 0.2 },
  })
}

/** What colouring a growing block costs, beside colouring all of it anew at each update. */
export async function measureHighlighting({ bench }: PartsWindow): Promise<void> {
  const text = longCode(chars)
  const every = 100
  const ratios: number[] = []
  const ours: number[] = []
  const anew: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const { byLineMs, anewMs } = await bench('highlight', text, updates, every)
    ours.push(byLineMs)
    anew.push(anewMs)
    ratios.push(anewMs / byLineMs)
  }
  says({
    bench: `colouring a ${kilobytes} KB open fence in ${updates} updates`,
    what: `time in the grammar (anew: each ${every}th measured, and counted ${every} times)`,
    baseline: `all of it anew ${(median(anew) / 1_000).toFixed(0)} s`,
    subject: `${(median(ours) / 1_000).toFixed(2)} s, ${median(ratios).toFixed(0)} × less`,
    bound: { words: '≥ 60 × less', kept: median(ratios) >= 60 },
  })
}
