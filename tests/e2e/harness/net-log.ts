/** What Chromium's own net log tells of one run of the app. */
export interface NetLog {
  /** All that it tells of, so that an empty log is told from a quiet app. */
  readonly events: number
  /** The names that were asked for beyond the rules: at the system, or at a server of names. */
  readonly lookedUp: readonly string[]
  /** Where to a connection was begun, or a datagram went. */
  readonly connected: readonly string[]
}

interface Logged {
  readonly type: number
  readonly params?: Readonly<Record<string, unknown>>
}

const lookUps = ['HOST_RESOLVER_MANAGER_JOB', 'HOST_RESOLVER_SYSTEM_TASK', 'HOST_RESOLVER_DNS_TASK']
const connections = ['TCP_CONNECT_ATTEMPT', 'UDP_BYTES_SENT']

export function readNetLog(text: string): NetLog {
  // A log whose writer was ended lacks its end.
  const whole = text.trimEnd().endsWith('}') ? text : `${text.trimEnd().replace(/,$/, '')}]}`
  const { constants, events } = JSON.parse(whole) as {
    readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> }
    readonly events: readonly Logged[]
  }
  const told = (names: readonly string[]): readonly string[] => {
    const types = new Map(names.map((name) => [constants.logEventTypes[name], name]))
    return events
      .filter(({ type, params }) => types.has(type) && params !== undefined)
      .map(({ type, params }) => `${types.get(type)} ${JSON.stringify(params)}`)
  }
  return { events: events.length, lookedUp: told(lookUps), connected: told(connections) }
}
