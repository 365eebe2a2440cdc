import { sharedRules, type FaultRule } from '../http/fault-rules.ts'

/** https://platform.claude.com/docs/en/api/errors */
export const anthropicRules: readonly FaultRule[] = [
  // "max_tokens: 64000 > 8192, which is the maximum allowed …": not the conversation's length.
  { code: 'provider.badRequest', status: [400], message: [/^max_tokens: \d+ >/] },
  { code: 'provider.modelGone', status: [404], message: [/^model: /] },
  ...sharedRules,
]
