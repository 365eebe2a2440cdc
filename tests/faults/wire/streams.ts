import { createGate } from '../../loopback/gate.ts'
import { begins, playScript, streamHeaders, streams, type Scene } from '../scene.ts'
import type { VendorStream } from '../players.ts'

/** Puts one more document, framed, before the rest of a recorded answer. */
const preceded = (stream: VendorStream, json: string): string => stream.frame(json) + stream.whole

const strange = 'a\u0000b\u202Ec\u0007d'

const many = 10_000

/** What this process holds: the adapter's side and, of the server's, one block of the line. */
const heldBytes = (): number => {
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** Scenes whose connection holds and whose stream is odd, broken, or merely unusual. */
export const streamScenes: Readonly<Record<string, Scene>> = {
  'UTF-8 BOM first': streams(({ whole }) => `\uFEFF${whole}`),

  'CRLF line ends': streams(({ whole }) => whole.replaceAll('\n', '\r\n')),

  'data:{...}': streams(({ whole }) => whole.replaceAll('data: ', 'data:')),

  'data: [DONE] with trailing space': streams(({ whole, isLines }) =>
    isLines ? whole : `${whole.replace('data: [DONE]\n\n', '')}data: [DONE] \n\n`,
  ),

  'last event without blank line but with finish_reason and [DONE]': streams(({ whole }) =>
    whole.trimEnd(),
  ),

  'NUL, RLO, control characters kept in DB, neutralised in UI': streams(
    (stream, player) => preceded(stream, player.textEvent(strange)),
    ({ wholeText }) => strange + wholeText,
  ),

  '"__proto__" / "constructor" keys in delta JSON: no pollution': async (player, stream) => {
    const odd = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'
    const played = await streams((it) => preceded(it, odd))(player, stream)
    const isPolluted = 'polluted' in {}
    return { ...played, wrongs: isPolluted ? ['all objects have new keys'] : played.wrongs }
  },

  'event types from the future are ignored and counted': async (player, stream) => {
    const played = await streams((it) => preceded(it, '{"type":"later.kind"}'))(player, stream)
    const said = played.log.lines.find(({ event }) => event === 'provider.unknownEvents')
    const isCounted = said?.fields['count'] === 1
    return { ...played, wrongs: isCounted ? played.wrongs : ['the event was not counted'] }
  },

  '10,000 deltas per second: UI <= 60 paints/s, nothing dropped': streams(
    (stream, player) => stream.frame(player.textEvent('x')).repeat(many) + stream.whole,
    ({ wholeText }) => 'x'.repeat(many) + wholeText,
  ),

  'one event is not JSON: text so far kept': begins(async (reply, stream) => {
    await reply.write(stream.frame('{"oh no'))
    await reply.write(stream.whole)
    await reply.end()
  }),

  'one 16 MiB line: bounded buffer, memory < 64 MiB growth': async (player, stream) => {
    const block = Buffer.alloc(1024 * 1024, 'x')
    let sentBlocks = 0
    const before = heldBytes()
    let mostHeld = before
    const played = await begins(async (reply, { isLines }) => {
      await reply.write(isLines ? '{"x":"' : 'data: {"x":"')
      let isOpen = true
      void reply.closed.then(() => (isOpen = false))
      for (; isOpen && sentBlocks < 64; sentBlocks += 1) {
        await reply.write(block)
        mostHeld = Math.max(mostHeld, heldBytes())
      }
      reply.reset()
    })(player, stream)
    const isBounded = sentBlocks < 64
    // As the row says: at most four times what a line of 16 MiB itself would be.
    const share = (mostHeld - before) / (16 * block.byteLength)
    return {
      ...played,
      wrongs: [
        ...played.wrongs,
        ...(isBounded ? [] : ['all of the line was read']),
        ...(share < 4 ? [] : [`${share.toFixed(1)} times the line was held in memory`]),
      ],
    }
  },

  'same Responses sequence_number twice: applied once': streams(({ whole }) =>
    whole.replaceAll(/(?:^event: [^\n]*\n)?^data: [^\n]*\n\n/gm, '$&$&'),
  ),

  'sequence_number goes backwards': (player, stream) => {
    const numbered = (text: string, sequence: number): string =>
      stream.frame(
        JSON.stringify({
          ...(JSON.parse(player.textEvent(text)) as object),
          sequence_number: sequence,
        }),
      )
    const body = numbered('One ', 1) + numbered('two ', 2) + numbered('lost', 1) + stream.whole
    return streams(
      () => body,
      () => 'One two ',
    )(player, stream)
  },

  'provider ignores stream:true and sends one JSON body': (player) =>
    playScript(player, (_request, reply) => reply.json(200, player.unstreamed), { text: 'Whole.' }),

  '200, zero bytes': streams(
    () => '',
    () => '',
  ),

  '1 byte every 5 s for 2 min: must not be killed': (player, stream) => {
    const bytes = Buffer.from(stream.begun + stream.whole)
    const slowBytes = 24
    const gates = Array.from({ length: slowBytes }, createGate)
    return playScript(
      player,
      async (_request, reply) => {
        await reply.begin(200, streamHeaders(stream))
        for (const [index, gate] of gates.entries()) {
          await gate.pass()
          await reply.write(bytes.subarray(index, index + 1))
        }
        await reply.write(bytes.subarray(slowBytes))
        await reply.end()
      },
      {
        text: stream.begunText + stream.wholeText,
        async during({ clock, signs }) {
          for (const [index, gate] of gates.entries()) {
            // The first sign is the headers.
            await signs(index + 1)
            clock.advance(5_000)
            gate.open()
          }
        },
      },
    )
  },
}
