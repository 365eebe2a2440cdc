import { proseAsWritten } from '../../ui/visible-directions.ts'

/** The model's visible reasoning: there for who wants it, out of the way of the answer. */
export function Reasoning({ text }: { readonly text: string }) {
  return (
    <details className="text-ui text-ink-2">
      <summary className="w-fit rounded-control text-small text-ink-3 select-none hover:text-ink-2">
        Reasoning
      </summary>
      <p className="mt-1.5 border-l-2 border-line pl-3.5 wrap-anywhere whitespace-pre-wrap select-text">
        {proseAsWritten(text)}
      </p>
    </details>
  )
}
