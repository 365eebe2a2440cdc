import type { ProviderView } from '../../../shared/contract/providers.ts'
import type { ProviderId } from '../../../shared/model/ids.ts'
import type { ModelId } from '../../../shared/model/ids.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'

export interface ModelChoice {
  readonly ref: ModelRef
  readonly label: string
  /** Not listed by the endpoint: the name as the user typed it. */
  readonly isTyped: boolean
}

export interface ModelGroup {
  readonly providerId: ProviderId
  readonly name: string
  readonly choices: readonly ModelChoice[]
}

/** The models that match, under their accounts; a name that no list has can be asked for too. */
export function modelGroups(
  providers: readonly ProviderView[],
  filter: string,
): readonly ModelGroup[] {
  const typed = filter.trim()
  const words = typed.toLowerCase().split(/\s+/)
  return providers
    .map(({ account }) => {
      const matches = (text: string): boolean =>
        words.every((word) => text.toLowerCase().includes(word))
      const listed = account.models
        .filter(({ id, label }) => matches(`${label} ${id} ${account.name}`))
        .map(({ id, label }) => choice(account.id, id, label, false))
      const isListed = account.models.some(({ id }) => id === typed)
      const canBeTyped = typed !== '' && !isListed && account.kind !== 'demo'
      const own = canBeTyped ? [choice(account.id, typed as ModelId, typed, true)] : []
      return { providerId: account.id, name: account.name, choices: [...listed, ...own] }
    })
    .filter((group) => group.choices.length > 0)
}

/** How a model is called: by its account's list, or by its own id. */
export function modelLabel(
  providers: readonly ProviderView[],
  ref: ModelRef | undefined,
): string | undefined {
  if (!ref) return undefined
  const account = providers.find((view) => view.account.id === ref.providerId)?.account
  return account?.models.find(({ id }) => id === ref.modelId)?.label ?? ref.modelId
}

/** The model to begin with: the chosen one, else the first of a real account, else Demo's. */
export function usableModel(
  providers: readonly ProviderView[],
  wanted: ModelRef | undefined,
): ModelRef | undefined {
  const isThere = providers.some(({ account }) => account.id === wanted?.providerId)
  if (wanted && isThere) return wanted
  const [demo, real] = [true, false].map((isDemo) =>
    providers.find(({ account }) => (account.kind === 'demo') === isDemo && account.models[0]),
  )
  const account = (real ?? demo)?.account
  const first = account?.models[0]
  return account && first ? { providerId: account.id, modelId: first.id } : undefined
}

function choice(
  providerId: ProviderId,
  modelId: ModelId,
  label: string,
  isTyped: boolean,
): ModelChoice {
  return { ref: { providerId, modelId }, label, isTyped }
}
