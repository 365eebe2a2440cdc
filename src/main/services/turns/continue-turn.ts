import { faultError } from '../../../shared/errors/fault.ts'
import { isContinuable } from '../../../shared/logic/continuable.ts'
import type { TurnIds } from '../../ports/store.ts'
import { beginAnotherAnswer, type AnotherAnswerInput } from './another-answer.ts'
import type { TurnDrafting } from './begin-answer.ts'

/**
 * Carries on an answer that did not end well. The result is a sibling that begins with the text
 * that was there, so the unfinished one stays as a version.
 * @throws FaultError `turn.notContinuable`, and as `beginAnotherAnswer`
 */
export function continueTurn(parts: TurnDrafting, input: AnotherAnswerInput): Promise<TurnIds> {
  return beginAnotherAnswer(parts, input, (earlier) => {
    if (!isContinuable(earlier)) throw faultError('turn.notContinuable', {})
    return { parts: earlier.parts, continuedFrom: earlier.id }
  })
}
