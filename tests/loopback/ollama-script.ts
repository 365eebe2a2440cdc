import type { Gate } from './gate.ts'
import type { LoopbackScript, RecordedRequest } from './loopback-server.ts'
import type { Reply } from './reply.ts'

/** A layer of a model in the registry, and how it goes when it is fetched. */
export interface ScriptedLayer {
  readonly digest: string
  readonly bytes: number
  /** Waits here, once the first half has come. */
  readonly gate?: Gate
  /** Ends the pull with this error after the first half; the second time it goes through. */
  readonly failsWith?: string
}

export interface LoadedEntry {
  readonly name: string
  readonly size: number
  readonly size_vram: number
  readonly expires_at: string
  readonly context_length?: number
}

interface OllamaOptions {
  /** Names of models that are there. */
  readonly models?: readonly string[]
  readonly loaded?: readonly LoadedEntry[]
  /** What can be pulled. */
  readonly registry?: Readonly<Record<string, readonly ScriptedLayer[]>>
  /** What every model says. */
  readonly answer?: string
  /** What every model was made for, in tokens. */
  readonly contextLength?: number
}

/** A server like Ollama of a few lines that keeps what was pulled, as the real one does. */
export interface ScriptedOllama {
  readonly script: LoopbackScript
  readonly models: () => readonly string[]
  readonly loaded: () => readonly string[]
}

export function scriptedOllama(options: OllamaOptions = {}): ScriptedOllama {
  const models = new Set(options.models)
  const loaded = new Map((options.loaded ?? []).map((entry) => [entry.name, entry]))
  const kept = new Map<string, number>()
  const failed = new Set<string>()

  async function pull(name: string, reply: Reply): Promise<void> {
    const tell = (document: object): Promise<void> => reply.write(`${JSON.stringify(document)}\n`)
    await reply.begin(200, { 'content-type': 'application/x-ndjson' })
    await tell({ status: 'pulling manifest' })
    const layers = options.registry?.[name]
    if (!layers) {
      await tell({ error: 'pull model manifest: file does not exist' })
      return reply.end()
    }
    for (const layer of layers) {
      const error = await fetchLayer(layer, reply, tell)
      if (error === 'gone') return
      if (error !== undefined) {
        await tell({ error })
        return reply.end()
      }
    }
    await tell({ status: 'verifying sha256 digest' })
    await tell({ status: 'writing manifest' })
    models.add(name)
    await tell({ status: 'success' })
    return reply.end()
  }

  async function fetchLayer(
    { digest, bytes, gate, failsWith }: ScriptedLayer,
    reply: Reply,
    tell: (document: object) => Promise<void>,
  ): Promise<string | undefined> {
    const at = (completed: number): Promise<void> => {
      kept.set(digest, completed)
      // The server leaves a nought out.
      const done = completed === 0 ? {} : { completed }
      return tell({ status: `pulling ${digest.slice(7, 19)}`, digest, total: bytes, ...done })
    }
    await at(kept.get(digest) ?? 0)
    const half = Math.floor(bytes / 2)
    if ((kept.get(digest) ?? 0) < half) {
      await at(half)
      if (gate && (await Promise.race([gate.pass(), reply.closed.then(() => 'gone')])) === 'gone') {
        return 'gone'
      }
      if (failsWith !== undefined && !failed.has(digest)) {
        failed.add(digest)
        return failsWith
      }
    }
    await at(bytes)
    return undefined
  }

  async function answer(request: RecordedRequest, reply: Reply): Promise<void> {
    const { model } = request.json() as { readonly model: string }
    if (!models.has(model)) return reply.json(404, { error: `model '${model}' not found` })
    const message = { role: 'assistant', content: options.answer ?? 'Hello from Ollama.' }
    await reply.begin(200, { 'content-type': 'application/x-ndjson' })
    await reply.write(`${JSON.stringify({ model, message, done: false })}\n`)
    const counts = { prompt_eval_count: 8, eval_count: 4 }
    const end = { model, message: { role: 'assistant', content: '' }, done: true, ...counts }
    await reply.write(`${JSON.stringify({ ...end, done_reason: 'stop' })}\n`)
    return reply.end()
  }

  const script: LoopbackScript = async (request, reply) => {
    switch (`${request.method} ${request.path}`) {
      case 'GET /api/tags':
        return reply.json(200, { models: [...models].map((name) => ({ name, model: name })) })
      case 'POST /api/show':
        return reply.json(200, {
          capabilities: ['completion'],
          model_info: { 'general.architecture': 'a', 'a.context_length': options.contextLength },
        })
      case 'GET /api/ps':
        return reply.json(200, { models: [...loaded.values()] })
      case 'POST /api/generate': {
        const { model } = request.json() as { readonly model: string }
        if (!models.has(model)) return reply.json(404, { error: `model '${model}' not found` })
        loaded.delete(model)
        return reply.json(200, { model, done: true, done_reason: 'unload' })
      }
      case 'POST /api/pull':
        return pull((request.json() as { readonly model: string }).model, reply)
      case 'POST /api/chat':
        return answer(request, reply)
      default:
        return reply.text(404, '404 page not found')
    }
  }
  return { script, models: () => [...models], loaded: () => [...loaded.keys()] }
}
