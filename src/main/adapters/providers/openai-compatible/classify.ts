import { sharedRules, type FaultRule } from '../http/fault-rules.ts'

/** Particulars of the vendors behind this protocol, in front of what holds for all. */
export const compatibleRules: readonly FaultRule[] = [
  // llama.cpp while it loads the model, and DeepSeek and SGLang when they run out of room.
  { code: 'provider.overloaded', words: /insufficient_system_resource|network_error|abort/ },
  // Groq names a per-minute allowance in a 413: the request is larger than it can ever be.
  { code: 'provider.contextOverflow', status: [413], words: /rate_limit/ },
  ...sharedRules,
]

/** Whether a refusal is only about `stream_options`, which a few servers do not know. */
export function refusesUsageOption(status: number, text: string): boolean {
  return (status === 400 || status === 422) && /stream_options|include_usage/.test(text)
}
