import type { TurnIds } from '../../ports/store.ts'
import { beginAnotherAnswer, type AnotherAnswerInput } from './another-answer.ts'
import type { TurnDrafting } from './begin-answer.ts'

/**
 * Asks for another answer to the same message; it becomes a sibling of the first.
 * @throws FaultError as `beginAnotherAnswer`
 */
export function regenerateTurn(parts: TurnDrafting, input: AnotherAnswerInput): Promise<TurnIds> {
  return beginAnotherAnswer(parts, input, () => ({ parts: [] }))
}
