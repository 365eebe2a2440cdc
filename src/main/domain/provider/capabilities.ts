import type { ModelId } from '../../../shared/model/ids.ts'
import type { ProviderKind } from '../../../shared/model/provider.ts'

/**
 * Whether a model may think for minutes before its first token. Told by its name, since no
 * endpoint says so; a model that is missed here is only given less patience.
 */
export function mayThinkLong(model: ModelId): boolean {
  return /(?:^|[/.:_-])(?:o[1-9]|gpt-[5-9]|r1|qwq|magistral)(?:$|[/.:_-])|reason|think|opus/i.test(
    model,
  )
}

/**
 * Whether a model goes on from an unfinished answer of its own at the end of the messages.
 *
 * Of Anthropic's, those up to Claude 4.5 do, as long as extended thinking is off, which this app
 * never turns on; all later ones answer 400 ("This model does not support assistant message
 * prefill"), so only names that are known to take it count.
 * https://platform.claude.com/docs/en/about-claude/models/migration-guide
 * Ollama goes on from a last message of the assistant (ollama/ollama#6778). Behind other addresses
 * it depends on the server and its template; they get the instruction.
 */
export function takesPrefill(kind: ProviderKind, model: ModelId): boolean {
  if (kind === 'ollama') return true
  return kind === 'anthropic' && prefilledModels.test(model)
}

const prefilledModels =
  /^claude-(?:2|instant|3(?:[.-]\d)?-|(?:opus|sonnet|haiku)-4(?:-[015])?(?:[-@]20\d{6}|-latest)?$)/
