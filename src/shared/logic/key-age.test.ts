import { expect, it } from 'vitest'
import { isKeyDue, keyAgeDays, keyReminderPauseMs } from './key-age.ts'

const day = 24 * 60 * 60 * 1000
const addedAt = Date.UTC(2026, 10, 22)

it('counts whole days, and none for a clock that was set back', () => {
  expect(keyAgeDays(addedAt, addedAt + day - 1)).toBe(0)
  expect(keyAgeDays(addedAt, addedAt + 90 * day)).toBe(90)
  expect(keyAgeDays(addedAt, addedAt - day)).toBe(0)
})

it('asks from the day on that was chosen, and not while it is to wait or never', () => {
  const at = (days: number, rest = {}) =>
    isKeyDue({ addedAt, now: addedAt + days * day, reminderDays: 90, ...rest })
  expect([at(89), at(90), at(400)]).toEqual([false, true, true])
  expect(at(400, { reminderDays: 0 })).toBe(false)
  expect(at(400, { addedAt: undefined })).toBe(false)
  const pausedUntil = addedAt + 100 * day + keyReminderPauseMs
  expect([at(129, { pausedUntil }), at(130, { pausedUntil })]).toEqual([false, true])
})
