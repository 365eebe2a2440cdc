import { sharedRules, type FaultRule } from '../http/fault-rules.ts'

/** The server has sentences alone. https://docs.ollama.com/api/errors */
export const ollamaRules: readonly FaultRule[] = [
  // Names of models hold dots and colons: `model 'llama3.2:1b' not found`.
  { code: 'provider.modelGone', message: [/^model ['"`]?\S+ not found/, /try pulling it first/] },
  { code: 'provider.quota', status: [402, 403, 429], message: [/usage limit/i, /upgrade/i] },
  { code: 'provider.forbidden', message: [/requires a subscription/i] },
  {
    code: 'provider.overloaded',
    message: [
      /running the model/,
      /(?:runner|server process) (?:process )?has terminated/,
      /failed to load model/,
      /unexpected EOF/i,
      /server busy/,
    ],
  },
  ...sharedRules,
]
