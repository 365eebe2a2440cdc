import { describe, expect, it } from 'vitest'
import { terminalStateSchema } from '../../../shared/model/message.ts'
import { nextStep, type Standing } from './next-step.ts'

const standing = (fields: Partial<Standing>): Standing => ({
  waitsFor: 'answer',
  wasRefused: false,
  isAnswerRunning: false,
  parent: { role: 'assistant', state: 'complete' },
  isCutOff: false,
  ...fields,
})

describe('a message that waits for an answer', () => {
  it('leaves after one that is complete, and after no other', () => {
    const steps = terminalStateSchema.options.map((state) => [
      state,
      nextStep(standing({ parent: { role: 'assistant', state } })),
    ])
    expect(steps.filter(([, step]) => step === 'leave')).toEqual([['complete', 'leave']])
    expect(new Set(steps.slice(1).map(([, step]) => step))).toEqual(new Set(['user']))
  })

  it('leaves when there is none above, and waits on while one is written', () => {
    expect(nextStep(standing({ parent: undefined }))).toBe('leave')
    expect(nextStep(standing({ isAnswerRunning: true }))).toBe('answer')
  })

  it('waits for the network then, if that is gone', () => {
    expect(nextStep(standing({ isCutOff: true }))).toBe('network')
  })
})

describe('a message that waits for the network', () => {
  const waiting = (fields: Partial<Standing>) => standing({ waitsFor: 'network', ...fields })

  it('leaves when it is back, also after an answer that broke off', () => {
    expect(nextStep(waiting({ isCutOff: true }))).toBe('network')
    const broken = { role: 'assistant', state: 'interrupted' } as const
    expect(nextStep(waiting({ parent: broken }))).toBe('leave')
  })

  it('waits for the answer to the one that left before it', () => {
    expect(nextStep(waiting({ isAnswerRunning: true }))).toBe('answer')
  })
})

describe('a message that waits for the user', () => {
  it('leaves only by the user, unless the user has the answer above retried', () => {
    expect(nextStep(standing({ waitsFor: 'user' }))).toBe('user')
    expect(nextStep(standing({ waitsFor: 'user', isAnswerRunning: true }))).toBe('answer')
  })

  it('stays when it was refused, whatever happens around it', () => {
    const refused = { waitsFor: 'user', wasRefused: true } as const
    expect(nextStep(standing(refused))).toBe('user')
    expect(nextStep(standing({ ...refused, isAnswerRunning: true }))).toBe('user')
  })
})
