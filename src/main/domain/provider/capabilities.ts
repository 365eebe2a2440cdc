import type { ModelId } from '../../../shared/model/ids.ts'

/**
 * Whether a model may think for minutes before its first token. Told by its name, since no
 * endpoint says so; a model that is missed here is only given less patience.
 */
export function mayThinkLong(model: ModelId): boolean {
  return /(?:^|[/.:_-])(?:o[1-9]|gpt-[5-9]|r1|qwq|magistral)(?:$|[/.:_-])|reason|think|opus/i.test(
    model,
  )
}
