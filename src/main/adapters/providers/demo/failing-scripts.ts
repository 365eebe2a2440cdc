import type { Fault } from '../../../../shared/errors/fault.ts'
import type { Outcome } from '../../../../shared/model/turn-event.ts'
import { faultOf } from '../http/fault-of.ts'
import { smallWindow } from './small-window.ts'
import { normalPace, type DemoOccasion, type DemoScript } from './script.ts'

const detail = 'A rehearsal by Demo: no server was asked.'

/** Fails before its first word, as most failures do. */
function fails(id: string, what: string, fault: Fault): DemoScript {
  return {
    id,
    label: `Demo · Fails: ${what}`,
    silenceMs: 600,
    tokensPerSecond: 1,
    ending: { state: fault.code === 'provider.refused' ? 'filtered' : 'failed', fault },
  }
}

/** Begins an answer and does not finish it. */
function breaksOff(
  id: string,
  what: string,
  ending: Outcome,
  text: DemoScript['text'],
  lastSilenceMs = 400,
): DemoScript {
  return {
    ...normalPace,
    id,
    label: `Demo · Ends: ${what}`,
    ...(text && { text }),
    lastSilenceMs,
    ending,
  }
}

const beforeTheBreak = ({ quote }: DemoOccasion) =>
  `You asked ${quote}. This answer starts like any other, and you are reading it as it comes.

Three things are worth knowing before it stops:

1. What you have read so far is on your disk already, not only in this window.
2. When an answer ends badly, its text stays, and its state says what happened.
3. The third point would have been the important one, but in the middle of this sen`

const beforeTheSilence = ({ quote }: DemoOccasion) =>
  `About ${quote}: the first sentence arrives at once. The second takes its time. And then the server, though the line is still open, says nothing more at all`

const refusalText =
  'I’m sorry, but I can’t help with that. This is a rehearsal by Demo: a model that declines says so in words of its own, and Liminal shows them apart from an answer.'

/** Every way in which an answer can fail, so that each can be met without waiting for it. */
export const failingScripts: readonly DemoScript[] = [
  breaksOff(
    'demo-interrupted',
    'connection lost',
    { state: 'interrupted', fault: faultOf('provider.network', { reason: 'reset' }) },
    beforeTheBreak,
  ),
  breaksOff(
    'demo-protocol',
    'without its end',
    { state: 'interrupted', fault: faultOf('provider.protocol', { detail }) },
    beforeTheBreak,
  ),
  breaksOff(
    'demo-stalled',
    'falls silent',
    { state: 'interrupted', fault: faultOf('provider.stalled', { afterMs: 20_000 }) },
    beforeTheSilence,
    20_000,
  ),
  breaksOff(
    'demo-truncated',
    'output limit',
    { state: 'truncated', fault: faultOf('turn.outputLimit', {}) },
    ({ quote }) =>
      `You asked ${quote}, and there is much to say about it. Models stop when they have written as many tokens as they are allowed, wherever the sentence stands. The text up to there is kept, and the answer can be continued from`,
    0,
  ),
  breaksOff(
    'demo-filtered',
    'withheld',
    { state: 'filtered', fault: faultOf('provider.refused', { detail }) },
    ({ quote }) =>
      `On ${quote}: providers may withhold an answer, or the rest of one, by their own rules. What came before`,
    0,
  ),
  {
    ...normalPace,
    id: 'demo-declines',
    label: 'Demo · Ends: declined',
    beside: [{ type: 'text', block: 'refusal', kind: 'refusal', text: refusalText }],
    ending: { state: 'filtered', fault: faultOf('provider.refused', {}) },
  },
  fails('demo-fails-auth', 'wrong key', faultOf('provider.auth', { detail })),
  fails('demo-fails-forbidden', 'not allowed', faultOf('provider.forbidden', { detail })),
  fails(
    'demo-fails-rate-limited',
    'rate limited',
    faultOf('provider.rateLimited', { detail, retryAfterMs: 20_000 }),
  ),
  fails('demo-fails-quota', 'no credit left', faultOf('provider.quota', { detail })),
  fails('demo-fails-overloaded', 'overloaded', faultOf('provider.overloaded', { detail })),
  fails('demo-fails-network', 'no connection', faultOf('provider.network', { reason: 'refused' })),
  smallWindow,
  fails('demo-model-gone', 'model gone', faultOf('provider.modelGone', { detail })),
  fails(
    'demo-fails-bad-request',
    'request not understood',
    faultOf('provider.badRequest', { detail, status: 400 }),
  ),
  fails(
    'demo-fails-endpoint',
    'wrong address',
    faultOf('provider.endpointNotFound', { detail, status: 404 }),
  ),
  { id: 'demo-silent', label: 'Demo · Never answers', silenceMs: 0, tokensPerSecond: 1 },
]
