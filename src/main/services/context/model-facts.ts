import { faultError } from '../../../shared/errors/fault.ts'
import type { CountAccuracy } from '../../../shared/model/context-view.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import { calibrationFactor } from '../../domain/turn/calibration.ts'
import { reserveFor } from '../../domain/turn/context-window.ts'
import {
  tokenizerOf,
  tokenOverheadOf,
  type TokenizerName,
  type TokenOverhead,
} from '../../domain/turn/tokenizer-of.ts'
import type { PricedModel, Prices } from '../../ports/prices.ts'
import type { Calibration, Store } from '../../ports/store.ts'

/** What is known of a model's context before anything is counted. */
export interface ModelFacts {
  readonly tokenizer: TokenizerName
  readonly overhead: TokenOverhead
  readonly windowTokens: number | undefined
  readonly maxOutputTokens: number | undefined
  readonly reserveTokens: number
  readonly calibration: Calibration
  readonly priced: PricedModel
}

export interface ModelFactsParts {
  readonly store: Pick<Store, 'listProviderAccounts' | 'readCalibration'>
  readonly prices: Prices
}

/**
 * What the endpoint itself lists of its model counts more than what a price list knows of it.
 * @throws FaultError `provider.notFound`, and what the store throws
 */
export async function readModelFacts(
  { store, prices }: ModelFactsParts,
  model: ModelRef,
): Promise<ModelFacts> {
  const accounts = await store.listProviderAccounts()
  const account = accounts.find(({ id }) => id === model.providerId)
  if (!account) throw faultError('provider.notFound', {})
  const { kind, baseUrl } = account
  const priced = { kind, modelId: model.modelId, ...(baseUrl !== undefined && { baseUrl }) }
  const info = account.models.find(({ id }) => id === model.modelId)
  const windowTokens = info?.contextWindowTokens ?? (await prices.contextWindowTokens(priced))
  const maxOutputTokens = info?.maxOutputTokens
  return {
    tokenizer: tokenizerOf(model.modelId),
    overhead: tokenOverheadOf(kind),
    windowTokens,
    maxOutputTokens,
    reserveTokens: reserveFor({ windowTokens, maxOutputTokens }),
    calibration: await store.readCalibration(model),
    priced,
  }
}

/** How counts are to be read: as they are, or times what the model's reports have shown. */
export interface Accuracy {
  readonly accuracy: CountAccuracy
  readonly factor: number
}

export function accuracyOf({ calibration }: ModelFacts, isExact: boolean): Accuracy {
  if (isExact) return { accuracy: 'exact', factor: 1 }
  const accuracy = calibration.requests > 0 ? 'calibrated' : 'estimated'
  return { accuracy, factor: calibrationFactor(calibration) }
}
