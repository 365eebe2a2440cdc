import type { AppLock } from '../services/lock/app-lock.ts'
import type { Implementer } from './implementer.ts'

export interface LockApiParts {
  readonly appLock: AppLock
}

export function createLockApi(os: Implementer, { appLock }: LockApiParts) {
  return {
    watchStatus: os.lock.watchStatus.handler(({ signal }) => appLock.watchStatus(signal)),
    unlock: os.lock.unlock.handler(({ input }) => appLock.unlock(input.passphrase)),
    forget: os.lock.forget.handler(() => appLock.forget()),
    lockNow: os.lock.lockNow.handler(() => appLock.lock()),
    turnOn: os.lock.turnOn.handler(({ input }) => appLock.turnOn(input.passphrase)),
    turnOff: os.lock.turnOff.handler(({ input }) => appLock.turnOff(input.passphrase)),
  }
}
