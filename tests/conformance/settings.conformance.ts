import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SettingsPort } from '../../src/main/ports/settings.ts'
import { modelIdSchema, providerIdSchema } from '../../src/shared/model/ids.ts'
import { type Settings, settingsSchema } from '../../src/shared/model/settings.ts'

export interface SettingsUnderTest {
  readonly settings: SettingsPort
  /** From now on nothing can be written. */
  readonly makeUnwritable: () => Promise<void>
  readonly dispose?: () => Promise<void>
}

const model = {
  providerId: providerIdSchema.parse('01930000-0000-7000-8000-000000000001'),
  modelId: modelIdSchema.parse('some-model'),
}

/** What every keeper of settings must do. `open` gives one without any. */
export function describeSettings(name: string, open: () => Promise<SettingsUnderTest>): void {
  describe(`${name} as settings`, () => {
    let underTest: SettingsUnderTest
    let settings: SettingsPort

    beforeEach(async () => {
      underTest = await open()
      settings = underTest.settings
    })
    afterEach(async () => underTest.dispose?.())

    it('begins with the defaults', () => {
      expect(settings.read()).toEqual(settingsSchema.parse({}))
    })

    it('changes the fields that are given and returns the whole', () => {
      settings.update({ theme: 'dark' })
      const whole = settings.update({ sendKey: 'shift-enter', defaultModel: model })
      expect(whole).toEqual({
        ...settingsSchema.parse({}),
        theme: 'dark',
        sendKey: 'shift-enter',
        defaultModel: model,
      })
      expect(settings.read()).toEqual(whole)
    })

    it('takes away a field that is given as undefined', () => {
      settings.update({ defaultModel: model, theme: 'dark' })
      settings.update({ defaultModel: undefined })
      expect(settings.read().defaultModel).toBeUndefined()
      expect(settings.read().theme).toBe('dark')
    })

    it('tells every listener of every change, with the whole, until it stops', () => {
      const heard: Settings[] = []
      const stop = settings.subscribe((next) => heard.push(next))
      const other: Settings[] = []
      settings.subscribe((next) => other.push(next))
      const first = settings.update({ theme: 'dark' })
      stop()
      stop()
      const second = settings.update({ theme: 'light' })
      expect(heard).toEqual([first])
      expect(other).toEqual([first, second])
    })

    it('is changed already when it tells of the change', () => {
      const read: string[] = []
      settings.subscribe(() => read.push(settings.read().theme))
      settings.update({ theme: 'dark' })
      expect(read).toEqual(['dark'])
    })

    it('keeps the old settings, and tells nobody, when it can not write', async () => {
      settings.update({ theme: 'dark' })
      const heard: Settings[] = []
      settings.subscribe((next) => heard.push(next))
      await underTest.makeUnwritable()
      expect(() => settings.update({ theme: 'light' })).toThrow(
        expect.objectContaining({ fault: { code: 'settings.unwritable', data: {} } }),
      )
      expect(settings.read().theme).toBe('dark')
      expect(heard).toEqual([])
    })
  })
}
