import { parentPort } from 'node:worker_threads'
import type { TokenizerName } from '../../domain/turn/tokenizer-of.ts'
import { countText, loadEncoder } from './count-slices.ts'
import type { TokenReply, TokenRequest } from './token-protocol.ts'

const port = parentPort
if (!port) throw new Error('The token worker runs in a worker thread only')

const encoders = new Map<TokenizerName, ReturnType<typeof loadEncoder>>()
let last: Promise<void> = Promise.resolve()

port.on('message', (request: TokenRequest) => {
  last = last.then(async () => reply(await answer(request)))
})

function reply(message: TokenReply): void {
  port?.postMessage(message)
}

async function answer({ id, tokenizer, texts }: TokenRequest): Promise<TokenReply> {
  try {
    const encoder = encoders.get(tokenizer) ?? loadEncoder(tokenizer)
    encoders.set(tokenizer, encoder)
    const count = await encoder
    const tokens: number[] = []
    for (const text of texts) tokens.push(await countText(count, text))
    return { id, tokens }
  } catch (error) {
    encoders.delete(tokenizer)
    return { id, reason: String(error) }
  }
}
