import { words } from '../words/words.ts'

/**
 * What came of an act, said to those who don't see it. It stands beside the act's button: what a
 * button holds is read as its name, not as news.
 */
export function Outcome({ said }: { readonly said: string | undefined }) {
  return (
    <span role="status" className="sr-only">
      {said}
    </span>
  )
}

/** The name of a button on which the outcome is seen for a moment: the act's, then what is seen. */
export function nameOfAct(label: string, said: string | undefined): string {
  return said === undefined ? label : words('common.named', { name: label, text: said })
}
