import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

// An OpenAI-compatible server that streams `perSecond` deltas a second for `seconds`, in a process
// of its own, so that its work is not measured. Says its address on its first line.
const [perSecond = '1000', seconds = '10'] = process.argv.slice(2)
const rate = Number(perSecond)
const total = rate * Number(seconds)

const server = createServer((request, response) => {
  if (request.method === 'GET') {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ object: 'list', data: [{ id: 'bench', object: 'model' }] }))
    return
  }
  request.resume()
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  stream(response)
})
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})

function stream(response: ServerResponse): void {
  const startedMs = performance.now()
  let sent = 0
  const timer = setInterval(() => {
    const due = Math.min(total, Math.floor(((performance.now() - startedMs) / 1000) * rate))
    let text = ''
    for (; sent < due; sent += 1) text += event({ content: `word${sent % 10} ` })
    if (sent >= total) {
      clearInterval(timer)
      response.end(`${text}${event({}, 'stop')}data: [DONE]\n\n`)
    } else if (text !== '') {
      response.write(text)
    }
  }, 2)
}

function event(delta: object, finishReason: string | null = null): string {
  const choices = [{ index: 0, delta, finish_reason: finishReason }]
  return `data: ${JSON.stringify({ object: 'chat.completion.chunk', choices })}\n\n`
}
