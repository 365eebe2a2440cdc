import { sharedRules, type FaultRule } from '../http/fault-rules.ts'

/** https://platform.openai.com/docs/guides/error-codes */
export const openaiRules: readonly FaultRule[] = [
  { code: 'provider.auth', message: [/didn't provide an API key/] },
  ...sharedRules,
]
