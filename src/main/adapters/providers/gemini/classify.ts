import { sharedRules, type FaultRule } from '../http/fault-rules.ts'

/** https://ai.google.dev/gemini-api/docs/troubleshooting */
export const geminiRules: readonly FaultRule[] = [
  // Every limit that is exceeded, be it of a minute, comes with the words for a spent account
  // ("check your plan and billing details"). Where the day's is exceeded too, that one counts.
  { code: 'provider.rateLimited', words: /^(?!.*PerDay).*Per(?:Second|Minute|Hour)/ },
  { code: 'provider.rateLimited', status: [429], saysWhen: true, words: /^(?!.*PerDay)/ },
  { code: 'provider.quota', message: [/enable billing/i] },
  { code: 'provider.auth', message: [/reported as leaked/i, /unregistered callers/i] },
  { code: 'provider.forbidden', message: [/location is not supported/i] },
  // "The operation was cancelled", but not by us: we would not be listening.
  { code: 'provider.overloaded', status: [499] },
  ...sharedRules,
]

/** Whether a refusal is only about `thinkingConfig`, which models that do not think do not take. */
export function refusesThoughts(status: number, text: string): boolean {
  return status === 400 && /thinking/i.test(text)
}
