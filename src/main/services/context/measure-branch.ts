import type { ContextReason } from '../../../shared/model/context-view.ts'
import type { MessageMark } from '../../../shared/model/message-mark.ts'
import type { Role } from '../../../shared/model/message.ts'
import { imageTokens } from '../../domain/attachment/image-tokens.ts'
import { takesImages } from '../../domain/provider/image-rules.ts'
import type { PromptImage } from '../../domain/turn/prompt.ts'
import { fitContext, isSentReason } from '../../domain/turn/context-window.ts'
import { accuracyOf, type Accuracy, type ModelFacts } from './model-facts.ts'

/** A branch as it was counted: tokens of texts alone, neither corrected nor with overhead. */
export interface CountedBranch {
  readonly entries: readonly CountedEntry[]
  /** Of the system prompt; 0 when there is none. */
  readonly systemTokens: number
  /** Of what is sent besides, as messages of their own: the beginning of a continued answer. */
  readonly besides?: readonly number[]
  readonly isExact: boolean
}

interface CountedEntry {
  readonly role: Role
  readonly tokens: number
  readonly images?: readonly PromptImage[]
  readonly mark?: MessageMark['context'] | undefined
}

/** What becomes of each message, in tokens as the model counts them as far as is known. */
export interface MeasuredBranch extends Accuracy {
  /** Of each entry, with its overhead. */
  readonly tokens: readonly number[]
  readonly reasons: readonly ContextReason[]
  readonly systemTokens: number
  /** Everything that is sent. */
  readonly usedTokens: number
  readonly overflowTokens: number
  /** The same as it was counted: what reports are to be held against. */
  readonly estimatedTokens: number
}

/** `limits` stand in for what is known of the model, to see what would fit elsewhere. */
export function measureBranch(
  facts: ModelFacts,
  branch: CountedBranch,
  limits: Partial<Pick<ModelFacts, 'windowTokens' | 'reserveTokens'> & Accuracy> = {},
): MeasuredBranch {
  const { overhead, windowTokens, reserveTokens } = { ...facts, ...limits }
  const accuracy = { ...accuracyOf(facts, branch.isExact), ...limits }
  const { factor } = accuracy
  const ownTokens = branch.entries.map(({ tokens, images }) =>
    withOverhead(tokens + tokensOfImages(facts, images), overhead.perMessage),
  )
  const ownSystem = withOverhead(branch.systemTokens, overhead.perMessage)
  const ownBesides = (branch.besides ?? []).map((own) => withOverhead(own, overhead.perMessage))
  const correct = (own: number): number => Math.ceil(own * factor)

  const tokens = ownTokens.map(correct)
  const systemTokens = correct(ownSystem)
  const fixed = [overhead.perRequest, ...ownBesides]
  const { reasons, usedTokens, overflowTokens } = fitContext(
    branch.entries.map(({ role, mark }, index) => ({ role, mark, tokens: tokens[index] ?? 0 })),
    { windowTokens, reserveTokens, fixedTokens: systemTokens + sum(fixed.map(correct)) },
  )
  const ownSent = ownTokens.filter((_, index) => isSentReason(reasons[index]))
  return {
    accuracy: accuracy.accuracy,
    factor,
    tokens,
    reasons,
    systemTokens,
    usedTokens,
    overflowTokens,
    estimatedTokens: ownSystem + sum(fixed) + sum(ownSent),
  }
}

/** Those of a model that looks at none are never sent. */
function tokensOfImages({ priced }: ModelFacts, images: readonly PromptImage[] = []): number {
  if (!takesImages(priced.kind, priced.modelId)) return 0
  return sum(images.map((image) => imageTokens(priced, image)))
}

function withOverhead(tokens: number, perMessage: number): number {
  return tokens === 0 ? 0 : tokens + perMessage
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
