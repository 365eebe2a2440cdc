import type { Mutant } from './mutant.ts'

const raw = 'tests/security/port/raw-messages.test.ts'
const port = 'tests/integration/port.test.ts'
const handover = 'tests/e2e/handover.e2e.ts'

/** The guards of the port: what comes over it, what goes back, and who is given one. */
export const portMutants: readonly Mutant[] = [
  {
    guard: 'the port: what is no message is not passed on',
    file: 'src/main/api/guarded-port.ts',
    from: 'const message = readMessage(data, limits)',
    to: 'const message = { state: "read", request: data ?? {} } as ReadMessage',
    suite: raw,
    only: 'takes no message that is none of the protocol',
  },
  {
    guard: 'the port: only a path of letters is asked for',
    file: 'src/main/api/read-request.ts',
    from: 'return path.length <= longestPath && /^(?:\\/[A-Za-z]+)+$/.test(path)',
    to: 'return path.length > 0',
    suite: raw,
    only: 'takes no message that is none of the protocol',
  },
  {
    guard: 'the port: a message has a largest size',
    file: 'src/main/api/read-request.ts',
    from: 'return data.length > limits.chars ? tooLarge(data) : readText(data)',
    to: 'return readText(data)',
    suite: raw,
    only: 'refuses what is over a limit',
  },
  {
    guard: 'the port: only so many streams are open',
    file: 'src/main/api/open-calls.ts',
    from: 'if (open[kind] >= most[kind]) return undefined',
    to: 'if (open[kind] >= most[kind] * 1_000_000) return undefined',
    suite: raw,
    only: 'has only so many streams',
  },
  {
    guard: 'the port: what is not declared is masked',
    file: 'src/main/api/faults.ts',
    from: "return incident(error, call.path.join('.'))",
    to: "return new ORPCError('app.internal', { message: String((error as Error).stack), data: { incidentId: '' } })",
    suite: 'tests/security/port/fuzz-1.test.ts',
  },
  {
    guard: 'the port: a request that can’t be read is masked',
    file: 'src/main/api/serve-port.ts',
    from: 'interceptors: [guardRequest],',
    to: 'interceptors: [],',
    suite: port,
    only: 'refuses what is no message',
  },
  {
    guard: 'the contract: a list has a limit',
    file: 'src/shared/model/attachment.ts',
    from: 'chosen: z.array(pageRangeSchema).max(10_000).readonly().optional(),',
    to: 'chosen: z.array(pageRangeSchema).readonly().optional(),',
    suite: 'tests/security/port/limits.test.ts',
  },
  {
    guard: 'the contract: a text has a limit',
    file: 'src/shared/contract/conversations.ts',
    from: '.input(one.extend({ title: z.string().max(500) }))',
    to: '.input(one.extend({ title: z.string() }))',
    suite: 'tests/security/port/limits.test.ts',
  },
  {
    guard: 'the library: opened one try at a time',
    file: 'src/main/services/library/library.ts',
    from: 'open: (options) => inTurn(() => open(options)),',
    to: 'open: (options) => open(options),',
    suite: 'src/main/services/library/library.test.ts',
  },
  {
    guard: 'the hand-over: only to a main frame',
    file: 'src/main/shell/handover.ts',
    from: 'if (!request.fromOwnWindow || !request.frame.isMainFrame) return',
    to: 'if (!request.fromOwnWindow) return',
    suite: 'src/main/shell/handover.test.ts',
  },
  {
    guard: 'the hand-over: only to a window of ours',
    file: 'src/main/shell/handover.ts',
    from: 'if (!request.fromOwnWindow || !request.frame.isMainFrame) return',
    to: 'if (!request.frame.isMainFrame) return',
    suite: handover,
    only: 'another web contents',
  },
  {
    guard: 'the hand-over: only to our own origin',
    file: 'src/main/shell/handover.ts',
    from: "if (request.frame.origin !== appOrigin) return 'wrong-origin'",
    to: '',
    suite: 'src/main/shell/handover.test.ts',
  },
  {
    guard: 'the hand-over: one port for a document',
    file: 'src/main/shell/handover.ts',
    from: "if (request.hasLivePort) return 'second-port'",
    to: '',
    suite: handover,
    only: 'replayed',
  },
  {
    guard: 'the hand-over: only under a nonce',
    file: 'src/main/shell/handover.ts',
    from: '/^[0-9a-f]{32}$/.test(request.nonce)',
    to: 'request.nonce.length >= 0',
    suite: 'src/main/shell/handover.test.ts',
  },
]
