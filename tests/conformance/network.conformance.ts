import { describe, expect, it } from 'vitest'
import type { Network, NetworkChange } from '../../src/main/ports/network.ts'

export interface NetworkUnderTest {
  readonly network: Network
  readonly goOffline: () => void
  readonly goOnline: () => void
  /** The connections that were made break, and the machine is online all the same. */
  readonly change: () => void
}

/** What every network must tell. */
export function describeNetwork(name: string, open: () => NetworkUnderTest): void {
  function watched() {
    const under = open()
    const told: NetworkChange[] = []
    const leave = under.network.watch((change) => told.push(change))
    return { ...under, told, leave }
  }

  describe(`${name} as a network`, () => {
    it('says whether it is online, watched or not', () => {
      const { network, goOffline, goOnline } = open()
      expect(network.isOnline()).toBe(true)
      goOffline()
      expect(network.isOnline()).toBe(false)
      goOnline()
      expect(network.isOnline()).toBe(true)
    })

    it('tells once that it went offline, and once that it is back', () => {
      const { told, goOffline, goOnline, leave } = watched()
      goOffline()
      goOffline()
      expect(told).toEqual(['offline'])
      goOnline()
      goOnline()
      expect(told).toEqual(['offline', 'online'])
      leave()
    })

    it('says the same as it told by the time it tells', () => {
      const { network, goOffline, goOnline } = open()
      const states: boolean[] = []
      const leave = network.watch(() => states.push(network.isOnline()))
      goOffline()
      goOnline()
      expect(states).toEqual([false, true])
      leave()
    })

    it('tells when connections broke although it is online', () => {
      const { told, change, leave } = watched()
      change()
      expect(told).toEqual(['changed'])
      leave()
    })

    it('tells nothing of what was before the watch', () => {
      const { network, goOffline } = open()
      goOffline()
      const told: NetworkChange[] = []
      const leave = network.watch((change) => told.push(change))
      goOffline()
      expect(told).toEqual([])
      leave()
    })

    it('tells every watcher, and none that has left', () => {
      const { network, told, goOffline, goOnline, leave } = watched()
      const others: NetworkChange[] = []
      const leaveOther = network.watch((change) => others.push(change))
      goOffline()
      leave()
      leave()
      goOnline()
      expect(told).toEqual(['offline'])
      expect(others).toEqual(['offline', 'online'])
      leaveOther()
    })
  })
}
