import type { NetworkInterfaceInfo } from 'node:os'
import { describe, expect, it } from 'vitest'
import { createSystemNetwork } from '../../src/main/adapters/system/system-network.ts'
import type { NetworkChange } from '../../src/main/ports/network.ts'
import { createManualClock } from '../fakes/manual-clock.ts'
import { createManualNetwork } from '../fakes/manual-network.ts'
import { describeNetwork } from './network.conformance.ts'

type Interfaces = NodeJS.Dict<NetworkInterfaceInfo[]>

function addresses(...list: readonly string[]): NetworkInterfaceInfo[] {
  return list.map(anAddress)
}

function anAddress(address: string): NetworkInterfaceInfo {
  const internal = address === '127.0.0.1' || address === '::1'
  const known = { address, netmask: '', mac: '', internal, cidr: null }
  return address.includes(':')
    ? { family: 'IPv6', scopeid: 0, ...known }
    : { family: 'IPv4', ...known }
}

const loopback = { lo: addresses('127.0.0.1', '::1') }

function aSystemNetwork(start: Interfaces, isOnline?: () => boolean) {
  const clock = createManualClock()
  let now = start
  const network = createSystemNetwork({ clock, isOnline, interfaces: () => now })
  const told: NetworkChange[] = []
  network.watch((change) => told.push(change))
  return {
    network,
    told,
    become: (next: Interfaces) => {
      now = next
      clock.advance(2_000)
    },
  }
}

describeNetwork('the fake', () => {
  const network = createManualNetwork()
  return { ...network, network }
})

describeNetwork('the system without a host', () => {
  const clock = createManualClock()
  let now: Interfaces = { ...loopback, en0: addresses('192.0.2.7') }
  let hosts = 7
  const set = (next: Interfaces): void => {
    now = next
    clock.advance(2_000)
  }
  return {
    network: createSystemNetwork({ clock, interfaces: () => now }),
    goOffline: () => set(loopback),
    goOnline: () => set({ ...loopback, en0: addresses(`192.0.2.${hosts}`) }),
    change: () => {
      hosts += 1
      set({ ...loopback, en0: addresses(`192.0.2.${hosts}`) })
    },
  }
})

describeNetwork('the system with a host that knows better', () => {
  const clock = createManualClock()
  let isOnline = true
  let now: Interfaces = { en0: addresses('192.0.2.7'), en1: addresses('198.51.100.4') }
  const look = (): void => clock.advance(2_000)
  const set = (next: boolean): void => {
    isOnline = next
    look()
  }
  return {
    network: createSystemNetwork({ clock, isOnline: () => isOnline, interfaces: () => now }),
    goOffline: () => set(false),
    goOnline: () => set(true),
    change: () => {
      now = { en0: addresses('192.0.2.7') }
      look()
    },
  }
})

describe('the interfaces of the system', () => {
  it('break connections when one has none of its addresses any more', () => {
    const { told, become } = aSystemNetwork({
      en0: addresses('192.0.2.7', '2001:db8::1'),
      utun3: addresses('10.8.0.2'),
    })
    become({ en0: addresses('192.0.2.7', '2001:db8::1'), utun3: addresses('fe80::1') })
    expect(told).toEqual(['changed'])
    become({ en0: addresses('198.51.100.9'), utun3: addresses('fe80::1') })
    expect(told).toEqual(['changed', 'changed'])
  })

  it('break none when an address is added, or one of several is replaced', () => {
    const { told, become } = aSystemNetwork({ en0: addresses('192.0.2.7', '2001:db8::1') })
    become({ en0: addresses('192.0.2.7', '2001:db8::1', '2001:db8::2') })
    become({ en0: addresses('192.0.2.7', '2001:db8::3') })
    become({ en0: addresses('192.0.2.7', '2001:db8::3'), en1: addresses('198.51.100.4') })
    expect(told).toEqual([])
  })

  it('of containers and of the machine itself are not looked at', () => {
    const docker = { docker0: addresses('172.17.0.1'), 'br-1f0c2a9b77de': addresses('172.18.0.1') }
    const { network, told, become } = aSystemNetwork({ ...docker, en0: addresses('192.0.2.7') })
    become({ en0: addresses('192.0.2.7') })
    expect(told).toEqual([])
    become({ ...docker, ...loopback, en0: addresses('169.254.3.4') })
    expect(told).toEqual(['offline'])
    expect(network.isOnline()).toBe(false)
  })

  it('are asked for as long as the host does not know', () => {
    let known: boolean | undefined
    const network = createSystemNetwork({
      clock: createManualClock(),
      isOnline: () => known,
      interfaces: () => loopback,
    })
    expect(network.isOnline()).toBe(false)
    known = true
    expect(network.isOnline()).toBe(true)
  })

  it('can be read here, without a host', () => {
    const network = createSystemNetwork({ clock: createManualClock() })
    expect(typeof network.isOnline()).toBe('boolean')
  })
})
