/**
 * What the bench's server answers, written as the model's name: each request says itself what it
 * wants to be answered.
 */
export type AnswerPlan =
  /** `deltas` words at so many a second. */
  | { readonly kind: 'paced'; readonly perSecond: number; readonly deltas: number }
  /** So many characters of everything that answers are made of, in tokens at so many a second. */
  | { readonly kind: 'mixed'; readonly perSecond: number; readonly chars: number }
  /** The same, where each word is the instant at which it was written, in nanoseconds. */
  | { readonly kind: 'stamped'; readonly perSecond: number; readonly deltas: number }
  /** `deltas` words, as fast as they are taken. */
  | { readonly kind: 'flood'; readonly deltas: number }
  /** Nothing at all, or nothing but the response's headers. */
  | { readonly kind: 'silent'; readonly headers: boolean }
  /** 503, to be asked again in 25 s. */
  | { readonly kind: 'overloaded' }
  /** One word: the instant at which the request's first byte was seen. */
  | { readonly kind: 'arrival' }

export function modelOfPlan(plan: AnswerPlan): string {
  return JSON.stringify(plan)
}

export function planOfModel(model: string): AnswerPlan {
  return JSON.parse(model) as AnswerPlan
}

/** Four letters and a space, or so: the size of a token; no two neighbours are alike. */
export function wordAt(index: number): string {
  return `w${(index % 997).toString(36)}${index % 10} `
}

/** What the server says of an answer once it is sent. Instants in nanoseconds. */
export interface AnswerSent {
  readonly requestBytes: number
  readonly firstNs: string
  readonly lastNs: string
  readonly textSha256: string
}
