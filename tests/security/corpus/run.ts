import { buildCorpusPage, type CorpusPages, type Policy } from './corpus-page.ts'
import { attack, type Attacked } from './attack.ts'
import { biteBare } from './control.ts'
import { tell } from '../figures.ts'

// `node tests/security/corpus/run.ts`: every hostile text at every place, in headless Chromium with
// its sandbox on, under the policy of the app's own window and under none. First the same texts in a
// bare page, to see that what is counted can be counted.
const areas = {
  own: 'hostile text × render paths, own policy',
  none: 'hostile text × render paths, no policy at all',
} as const

await using pages: CorpusPages = await buildCorpusPage()
const bitten = await biteBare(pages)
say(`A bare page, to see that all is counted: ${JSON.stringify(bitten)}`)
let isGood = Object.values(bitten).every((count) => count >= 10)
for (const policy of ['own', 'none'] as const) isGood = (await isPassed(policy)) && isGood
process.exitCode = isGood ? 0 : 1

async function isPassed(policy: Policy): Promise<boolean> {
  const attacked = await attack(pages, policy)
  const gotThrough = countsOf(attacked)
  tell({ area: areas[policy], runs: attacked.runs, gotThrough })
  say(`${areas[policy]}: ${attacked.runs} runs, ${JSON.stringify(gotThrough)}`)
  for (const [kind, found] of Object.entries(attacked.found)) {
    for (const one of found.slice(0, 10)) say(`  ${kind}: ${one.slice(0, 400)}`)
  }
  return attacked.runs >= 20_000 && Object.values(gotThrough).every((count) => count === 0)
}

function countsOf({ found }: Attacked): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(found).map(([kind, all]) => [kind, all.length]))
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
