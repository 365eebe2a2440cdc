import { sharedRules, type FaultRule } from '../http/fault-rules.ts'

/** The server has sentences alone, without any words for machines. https://docs.ollama.com/api/errors */
export const ollamaRules: readonly FaultRule[] = [
  // Names of models hold dots and colons: "model 'llama3.2:1b' not found".
  { code: 'provider.modelGone', message: [/^model \S+ not found/, /try pulling it first/] },
  // Their cloud: "you have reached your weekly usage limit, upgrade for higher limits".
  { code: 'provider.allowanceSpent', status: [402, 403, 429], message: [/usage limit/i] },
  { code: 'provider.forbidden', message: [/requires a subscription/i] },
  ...sharedRules,
]
