import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os'
import type { Clock } from '../../ports/clock.ts'
import type { Network, NetworkChange } from '../../ports/network.ts'

interface NetworkSources {
  readonly clock: Pick<Clock, 'after'>
  /**
   * What the host knows better than the list of interfaces does, which is asked when it does not;
   * Electron's `net.isOnline`, once the app is ready.
   */
  readonly isOnline?: (() => boolean | undefined) | undefined
  /** The platform's own when absent. */
  readonly interfaces?: () => NodeJS.Dict<NetworkInterfaceInfo[]>
}

/** Seldom enough to cost nothing, often enough that nobody stares at a dead stream. */
const lookEveryMs = 2_000

/**
 * Looks again and again while somebody watches: neither Node nor Electron's main process tells of
 * changes by itself.
 */
export function createSystemNetwork(sources: NetworkSources): Network {
  const { clock, interfaces = networkInterfaces } = sources
  const watchers = new Set<(change: NetworkChange) => void>()
  let cancelLook: (() => void) | undefined
  let seen: Seen = { isOnline: true, addresses: new Map() }

  function look(): Seen {
    const addresses = addressesByInterface(interfaces())
    return { isOnline: sources.isOnline?.() ?? addresses.size > 0, addresses }
  }

  function lookAgain(): void {
    const before = seen
    seen = look()
    cancelLook = clock.after(lookEveryMs, lookAgain)
    const change = changeBetween(before, seen)
    if (!change) return
    for (const watcher of watchers) watcher(change)
  }

  return {
    isOnline: () => look().isOnline,
    watch: (onChange) => {
      // A function of its own, so that one that watches twice is told twice.
      const watcher = (change: NetworkChange): void => onChange(change)
      watchers.add(watcher)
      if (watchers.size === 1) {
        seen = look()
        cancelLook = clock.after(lookEveryMs, lookAgain)
      }
      return () => {
        if (watchers.delete(watcher) && watchers.size === 0) cancelLook?.()
      }
    },
  }
}

interface Seen {
  readonly isOnline: boolean
  readonly addresses: ReadonlyMap<string, ReadonlySet<string>>
}

function changeBetween(before: Seen, after: Seen): NetworkChange | undefined {
  if (before.isOnline !== after.isOnline) return after.isOnline ? 'online' : 'offline'
  if (!after.isOnline) return undefined
  // A connection lives as long as the address that it was made from. Addresses come and rotate
  // while others of the interface stay; when none has stayed, its connections are dead.
  const isLost = [...before.addresses].some(([name, had]) => {
    const has = after.addresses.get(name)
    return ![...had].some((address) => has?.has(address))
  })
  return isLost ? 'changed' : undefined
}

/** Bridges to containers and virtual machines: they come and go, and lead nowhere else. */
const virtual =
  /^(?:docker|br-[0-9a-f]{12}$|veth|virbr|vmnet|vboxnet|lxc|lxd|podman|cni|flannel|cali)/

/** The interfaces over which another machine could be reached, with their addresses. */
function addressesByInterface(
  interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>()
  for (const [name, infos] of Object.entries(interfaces)) {
    const usable = (infos ?? []).filter((info) => !info.internal && !isLinkLocal(info.address))
    if (usable.length > 0 && !virtual.test(name)) {
      found.set(name, new Set(usable.map(({ address }) => address)))
    }
  }
  return found
}

/** RFC 3927 and RFC 4291: addresses that an interface gives itself when nobody else does. */
function isLinkLocal(address: string): boolean {
  return /^169\.254\.|^fe[89ab][0-9a-f]:/i.test(address)
}
