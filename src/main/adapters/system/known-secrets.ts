import { secretForms } from '../../../shared/logic/secret-forms.ts'
import type { KnownSecrets } from '../../ports/known-secrets.ts'

/** How many are kept that no reference says when to forget. */
const maxPassing = 100

export function createKnownSecrets(): KnownSecrets {
  const kept = new Map<string, Set<string>>()
  const passing = new Set<string>()
  let forms: readonly string[] | undefined

  return {
    note: (secret, ref) => {
      const known = ref === undefined ? passing : (kept.get(ref) ?? new Set())
      if (secret === '' || known.has(secret)) return
      known.add(secret)
      if (ref !== undefined) kept.set(ref, known)
      const [oldest] = passing
      if (oldest !== undefined && passing.size > maxPassing) passing.delete(oldest)
      forms = undefined
    },
    forget: (ref) => {
      for (const secret of kept.get(ref) ?? []) passing.delete(secret)
      kept.delete(ref)
      forms = undefined
    },
    forms: () =>
      (forms ??= formsOf([...passing, ...[...kept.values()].flatMap((of) => Array.from(of))])),
  }
}

function formsOf(secrets: readonly string[]): readonly string[] {
  return [...new Set(secrets.flatMap(secretForms))]
}
