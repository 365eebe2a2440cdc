import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mixedAnswer } from './conversation/mixed-answer.ts'
import { planOfModel, wordAt, type AnswerPlan, type AnswerSent } from './answer-plan.ts'

// An OpenAI-compatible server in a process of its own, so that its work is not measured. Says its
// address on its first line, and then a line for each answer that it has sent.
const server = createServer((request, response) => {
  const arrivedNs = process.hrtime.bigint()
  if (request.method === 'GET') {
    const data = [{ id: 'bench', object: 'model' }]
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ object: 'list', data }))
    return
  }
  void answer(request, response, arrivedNs)
})
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  arrivedNs: bigint,
): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  const plan = planOfModel((JSON.parse(body.toString('utf8')) as { readonly model: string }).model)
  if (plan.kind === 'overloaded') {
    response.writeHead(503, { 'retry-after': '25' }).end()
    return
  }
  if (plan.kind === 'silent' && !plan.headers) return
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  response.flushHeaders()
  if (plan.kind === 'silent') return

  const hash = createHash('sha256')
  const firstNs = process.hrtime.bigint()
  let lastNs = firstNs
  const write = (words: readonly string[]): boolean => {
    for (const word of words) hash.update(word)
    const text = words.map((content) => event({ content })).join('')
    lastNs = process.hrtime.bigint()
    return response.write(text)
  }
  if (plan.kind === 'arrival') write([`${arrivedNs}`])
  else if (plan.kind === 'flood') await flood(plan.deltas, write, response)
  else await pace(plan, write)
  response.end(`${event({}, 'stop')}data: [DONE]\n\n`)
  const sent: AnswerSent = {
    requestBytes: body.byteLength,
    firstNs: `${firstNs}`,
    lastNs: `${lastNs}`,
    textSha256: hash.digest('hex'),
  }
  console.log(JSON.stringify(sent))
}

function pace(
  plan: Extract<AnswerPlan, { readonly perSecond: number }>,
  write: (words: readonly string[]) => boolean,
): Promise<void> {
  const { kind, perSecond } = plan
  const tokens = kind === 'mixed' ? tokensOf(mixedAnswer(plan.chars)) : undefined
  const deltas = kind === 'mixed' ? (tokens?.length ?? 0) : plan.deltas
  // Before a model's first word there is a while, in which the watcher comes.
  const startMs = performance.now() + (kind === 'stamped' ? 30 : 0)
  let sent = 0
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const due = Math.floor(((performance.now() - startMs) / 1000) * perSecond) + 1
      const words: string[] = []
      for (; sent < Math.min(due, deltas); sent += 1) {
        words.push(
          kind === 'stamped' ? `${process.hrtime.bigint()} ` : (tokens?.[sent] ?? wordAt(sent)),
        )
      }
      if (words.length > 0) write(words)
      if (sent < deltas) return
      clearInterval(timer)
      resolve()
    }, 2)
  })
}

/** Of the size of tokens, wherever they fall. */
function tokensOf(text: string): readonly string[] {
  return text.match(/[\s\S]{1,4}/gu) ?? []
}

async function flood(
  deltas: number,
  write: (words: readonly string[]) => boolean,
  response: ServerResponse,
): Promise<void> {
  const atOnce = 50
  for (let sent = 0; sent < deltas; sent += atOnce) {
    const count = Math.min(atOnce, deltas - sent)
    const goesOn = write(Array.from({ length: count }, (_, index) => wordAt(sent + index)))
    if (!goesOn) await once(response, 'drain')
  }
}

function event(delta: object, finishReason: string | null = null): string {
  const choices = [{ index: 0, delta, finish_reason: finishReason }]
  return `data: ${JSON.stringify({ object: 'chat.completion.chunk', choices })}\n\n`
}
