import type { DemoOccasion } from './script.ts'

export const coderText = ({
  quote,
  turn,
}: DemoOccasion) => `You asked ${quote}. I am a script, but one file I know by heart${turn > 1 ? ', and this is it again' : ''}: it asks a busy server again, as long as that makes sense, and never together with everybody else.

\`\`\`ts
${retryFile}\`\`\`

The heart of it in **Python**:

\`\`\`python
import random

def full_jitter(tries: int, first: float = 0.5, longest: float = 30.0) -> float:
    """A random wait in seconds, below a cap that doubles with each try."""
    return random.uniform(0, min(longest, first * 2 ** (tries - 1)))
\`\`\`

And as a line of **shell**, where nobody waits in line:

\`\`\`sh
for cap in 1 2 4 8 16; do curl --fail --silent "$URL" && break; sleep $((RANDOM % cap + 1)); done
\`\`\`

Each block can be copied or saved on its own, wrapped and numbered. For code that answers *your* question, choose a real model.
`

/** As long as files are, so that it can be seen how long code scrolls, is coloured and numbered. */
const retryFile = `import { setTimeout as delay } from 'node:timers/promises'

/** How often and how long to try. */
export interface RetryPolicy {
  readonly tries: number
  readonly firstWaitMs: number
  readonly longestWaitMs: number
  /** Beyond this the caller is told instead of kept waiting. */
  readonly patienceMs: number
}

export const patient: RetryPolicy = {
  tries: 5,
  firstWaitMs: 500,
  longestWaitMs: 30_000,
  patienceMs: 120_000,
}

export interface RetryOptions {
  readonly policy?: RetryPolicy
  readonly signal?: AbortSignal
  /** Between 0 and 1; given by tests. */
  readonly random?: () => number
  readonly onWait?: (wait: { readonly tries: number; readonly waitMs: number }) => void
}

/** Nothing came of it; \`cause\` is how the last try ended. */
export class GaveUp extends Error {
  constructor(
    readonly tries: number,
    cause: unknown,
  ) {
    super('gave up after ' + tries + (tries === 1 ? ' try' : ' tries'), { cause })
    this.name = 'GaveUp'
  }
}

/** Calls \`attempt\` until it succeeds, fails for good, or the policy is exhausted. */
export async function withRetries<T>(
  attempt: (signal?: AbortSignal) => Promise<T>,
  { policy = patient, signal, random = Math.random, onWait }: RetryOptions = {},
): Promise<T> {
  const startedAt = performance.now()
  for (let tries = 1; ; tries += 1) {
    signal?.throwIfAborted()
    try {
      return await attempt(signal)
    } catch (error) {
      const waitMs = waitAfter(error, tries, policy, random)
      const spentMs = performance.now() - startedAt
      if (waitMs === undefined || spentMs + waitMs > policy.patienceMs) {
        throw new GaveUp(tries, error)
      }
      onWait?.({ tries, waitMs })
      await delay(waitMs, undefined, { signal })
    }
  }
}

/** Nothing when another try would be in vain. */
function waitAfter(
  error: unknown,
  tries: number,
  policy: RetryPolicy,
  random: () => number,
): number | undefined {
  if (tries >= policy.tries || !isPassing(error)) return undefined
  return askedWaitMs(error) ?? fullJitterMs(tries, policy, random)
}

/** A random time below a cap that doubles: callers who failed together come back apart. */
function fullJitterMs(
  tries: number,
  { firstWaitMs, longestWaitMs }: RetryPolicy,
  random: () => number,
): number {
  const capMs = Math.min(longestWaitMs, firstWaitMs * 2 ** (tries - 1))
  return Math.round(random() * capMs)
}

const passingStatuses = new Set([408, 425, 429, 500, 502, 503, 504])
const passingCodes = /^(?:ECONNRESET|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN)$/

/** Whether the same request may succeed later. */
function isPassing(error: unknown): boolean {
  if (error instanceof Response) return passingStatuses.has(error.status)
  const { code = '' } = error as { readonly code?: string }
  return passingCodes.test(code)
}

/** What the server asks for in \`Retry-After\`: seconds, or a date. */
function askedWaitMs(error: unknown): number | undefined {
  const asked = error instanceof Response ? error.headers.get('retry-after') : null
  if (asked === null) return undefined
  const waitMs = /^\\d+$/.test(asked) ? Number(asked) * 1_000 : Date.parse(asked) - Date.now()
  return Number.isFinite(waitMs) ? Math.max(0, waitMs) : undefined
}
`
