import type { CorpusPages } from './corpus-page.ts'
import { openChromium } from './chromium.ts'
import { readNetLog } from './net-log.ts'
import { payloads } from './payloads.ts'
import { openSink } from './sink.ts'
import { watch } from './watch.ts'

/**
 * The same texts where nothing holds them: each is the whole document of a frame. What is counted
 * here is what the other runs have to have none of; were it little, their zeros would say nothing.
 */
export async function biteBare(pages: CorpusPages) {
  await using sink = await openSink()
  const origin = await pages.serve('none')
  const { context, end } = await openChromium(sink.port)
  const watched = await watch(context, 'http://127.0.0.1:')
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(`${origin}/bare.html`)
  for (const { text } of payloads) {
    await page.evaluate(async (html) => {
      const frame = document.createElement('iframe')
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
      frame.srcdoc = html
      document.body.append(frame)
      await loaded
      const pressed = frame.contentDocument?.querySelectorAll('a, button') ?? []
      for (const element of pressed) element.dispatchEvent(new MouseEvent('click'))
    }, text)
  }
  const asked = await end((netLog) => readNetLog(netLog, 'http://127.0.0.1:'))
  return {
    executed: watched.executed.length,
    seen: watched.requests.length,
    requests: asked.requests.length,
    lookUps: asked.lookUps.length,
    connections: sink.connections(),
    navigations: watched.navigations.length,
  }
}
