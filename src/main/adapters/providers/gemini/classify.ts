import { sharedRules, type FaultRule } from '../http/fault-rules.ts'

/** https://ai.google.dev/gemini-api/docs/troubleshooting and google.rpc.Code */
export const geminiRules: readonly FaultRule[] = [
  // Both limits of a free tier can be over at once; only the longer one matters.
  { code: 'provider.quota', words: /PerDay/ },
  // Every exceeded limit is told in the words of a spent account ("check your plan and billing").
  { code: 'provider.rateLimited', status: [429], words: /Per(?:Minute|Second|Hour)/ },
  { code: 'provider.rateLimited', status: [429], saysWhen: true },
  { code: 'provider.quota', message: [/enable billing/i] },
  { code: 'provider.auth', message: [/reported as leaked/, /unregistered callers/] },
  { code: 'provider.forbidden', message: [/location is not supported/] },
  // "The operation was cancelled", by them: we would not be listening.
  { code: 'provider.overloaded', status: [499] },
  ...sharedRules,
]

/** Whether a refusal is only about `thinkingConfig`, which models that do not think do not take. */
export function refusesThoughts(status: number, text: string): boolean {
  return status === 400 && /thinking/i.test(text)
}
