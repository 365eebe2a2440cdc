import type { Outcome as TurnOutcome } from '../../src/shared/model/turn-event.ts'
import { apiKey } from '../conformance/chat-provider.wire-stage.ts'
import type { WireVendor } from '../conformance/chat-provider.vendors.ts'
import type { CorpusRow } from './corpus.ts'
import { retryClassesOf, told, wrongAction, wrongKind } from './kinds.ts'
import { playScript, streamHeaders, type Outcome } from './scene.ts'
import { playersOf, streamOf, type VendorStream } from './players.ts'
import { connectionScenes } from './wire/connections.ts'
import { streamScenes } from './wire/streams.ts'

const scenes = { ...connectionScenes, ...streamScenes }

/** Plays a row to every adapter that may meet it, and says what was wrong; nothing when right. */
export async function judge(row: CorpusRow): Promise<readonly string[]> {
  const wrongs: string[] = []
  try {
    for (const player of playersOf(row)) {
      const stream = streamOf(player)
      if (!applies(row, stream, player)) continue
      const outcome = await act(row, player, stream)
      wrongs.push(...wrongsOf(row, outcome).map((wrong) => `${player.vendor}: ${wrong}`))
    }
  } catch (error) {
    wrongs.push(error instanceof Error ? error.message : String(error))
  }
  return wrongs
}

/** Some rows are about one API's own numbers, or about the frame of server-sent events. */
function applies(row: CorpusRow, stream: VendorStream, player: WireVendor): boolean {
  if (row.net && /sequence_number/.test(row.net)) return player.vendor === 'openai'
  return !(stream.isLines && row.net && /^data:|\[DONE\]/.test(row.net))
}

function act(row: CorpusRow, player: WireVendor, stream: VendorStream): Promise<Outcome> {
  if (row.sse || row.ndjson) return actStream(row, player, stream)
  if (row.net !== undefined) {
    const scene = Object.hasOwn(scenes, row.net) ? scenes[row.net] : undefined
    if (!scene) throw new Error(`nobody knows how to act out “${row.net}”`)
    return scene(player, stream)
  }
  const { status = 200, body = '', headers = {} } = row
  const type = /^\s*[[{]/.test(body) ? 'application/json' : 'text/html'
  return playScript(player, (_request, reply) =>
    reply.text(status, body, { 'content-type': type, ...headers }),
  )
}

async function actStream(
  row: CorpusRow,
  player: WireVendor,
  stream: VendorStream,
): Promise<Outcome> {
  const pieces = row.ndjson?.map((line) => `${line}\n`) ?? row.sse?.map((it) => `${it}\n\n`) ?? []
  const isHeld = row.net === 'hold open'
  return playScript(
    player,
    async (_request, reply) => {
      await reply.begin(row.status ?? 200, { ...streamHeaders(stream), ...row.headers })
      for (const piece of pieces) await reply.write(piece)
      if (isHeld) await reply.closed
      else await reply.end()
    },
    {
      text: textSaid(pieces),
      ...(isHeld && {
        async during({ clock, signs }) {
          // The headers and a ping: that they are life shows in that the first limit is past.
          await signs(2)
          clock.advance(120_000)
        },
      }),
    },
  )
}

function wrongsOf(
  row: CorpusRow,
  { answer, log, resent, text, wrongs }: Outcome,
): readonly string[] {
  const outcome: TurnOutcome = {
    state: answer.state as TurnOutcome['state'],
    ...(answer.fault && { fault: answer.fault }),
  }
  const found = [...wrongs]
  const kind = wrongKind(row.expect.kind, outcome)
  if (kind) found.push(kind)
  const classes = resent > 0 ? ['auto'] : retryClassesOf(outcome)
  if (!classes.includes(row.expect.retry)) {
    found.push(`${told(outcome)} is ${classes.join(' or ')}, not ${row.expect.retry}`)
  }
  const action = row.expect.action && wrongAction(row.expect.action, outcome.fault)
  if (action) found.push(action)
  const kept = answer.parts
    .filter((part) => part.kind === 'text')
    .map((part) => part.text)
    .join('')
  if (kept !== text) {
    found.push(`kept “${kept.slice(-80)}”, not “${text.slice(-80)}”`)
  }
  const shown = JSON.stringify([
    answer.fault,
    log.lines.map(({ cause, ...line }) => [line, String(cause)]),
  ])
  for (const secret of privateIn(row)) {
    if (shown.includes(secret)) found.push(`shows ${secret}`)
  }
  return found
}

/** What a vendor's answer holds of the account, and must neither be shown nor logged. */
function privateIn(row: CorpusRow): readonly string[] {
  const said = [row.body, ...(row.sse ?? []), ...(row.ndjson ?? [])].join('\n')
  const shapes = [
    /\b(?:org|proj|req|user|acct)[-_][A-Za-z0-9]+/g,
    /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi,
    /\b[\w.+-]+@[\w-]+\.[\w.]+/g,
    /\bprojects?[/ =:]\d{4,}/g,
    /\bsk-[\w*-]{6,}/g,
    /(?<=[?&](?:key|name)=)[^&"\\]+/g,
  ]
  return [apiKey, ...shapes.flatMap((shape) => said.match(shape) ?? [])]
}

/** The text that the documents of a stream say, in any vendor's dialect. */
function textSaid(pieces: readonly string[]): string {
  return pieces
    .flatMap((piece) => piece.split('\n'))
    .map((line) => line.replace(/^data: ?/, ''))
    .filter((line) => line.startsWith('{'))
    .map((line) => textOf(JSON.parse(line) as Spoken))
    .join('')
}

/** The places where vendors put text. */
interface Spoken {
  readonly type?: string
  readonly delta?: string | { readonly text?: string }
  readonly message?: { readonly content?: unknown }
  readonly choices?: readonly { readonly delta?: { readonly content?: string | null } }[]
  readonly candidates?: readonly {
    readonly content?: {
      readonly parts?: readonly { readonly text?: string; readonly thought?: boolean }[]
    }
  }[]
}

function textOf({ type, delta, message, choices, candidates }: Spoken): string {
  if (typeof delta === 'string') return type === 'response.output_text.delta' ? delta : ''
  const { content } = message ?? {}
  return (
    delta?.text ??
    (typeof content === 'string' ? content : undefined) ??
    choices?.map((choice) => choice.delta?.content ?? '').join('') ??
    candidates
      ?.flatMap((it) => it.content?.parts ?? [])
      .map(({ text = '', thought }) => (thought === true ? '' : text))
      .join('') ??
    ''
  )
}
