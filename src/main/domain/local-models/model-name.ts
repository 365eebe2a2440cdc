import type { ModelId } from '../../../shared/model/ids.ts'

/** What people copy along with the name: the command from the model's page. */
const command = /^(?:\$\s*)?ollama\s+(?:run|pull)\s+/i

/**
 * The name of a model as a registry has it: `qwen3:4b`, `user/model`, `hf.co/user/model:Q4_K_M`.
 * @returns `undefined` for what can't be one
 */
export function parseModelName(typed: string): ModelId | undefined {
  const name = typed.trim().replace(command, '').trim()
  const isName = name.length <= 300 && /^[A-Za-z0-9][\w./:@-]*$/.test(name)
  return isName ? (name as ModelId) : undefined
}
