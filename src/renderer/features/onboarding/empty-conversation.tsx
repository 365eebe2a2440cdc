interface EmptyConversationProps {
  readonly onSuggestion: (text: string) => void
}

/** Teaches the next act where there is no message yet. */
export function EmptyConversation({ onSuggestion }: EmptyConversationProps) {
  return (
    <div className="grid min-h-0 flex-1 place-items-center overflow-y-auto px-3.5 py-6 [scrollbar-gutter:stable_both-edges]">
      <section aria-labelledby="empty" className="w-full max-w-(--reading)">
        <h2 id="empty" className="text-[22px] font-semibold tracking-[-.01em]">
          What are you working on?
        </h2>
        <p className="mt-1 text-ink-3">Write below, or begin with one of these.</p>
        <ul className="mt-5 grid grid-cols-3 gap-2 max-[820px]:grid-cols-1">
          {suggestions.map(({ title, text }) => (
            <li key={title}>
              <button
                type="button"
                onClick={() => onSuggestion(text)}
                className="grid h-full w-full content-start gap-0.5 rounded-card border border-line bg-raised px-3.5 py-3 text-left hover:border-line-2 hover:bg-hover"
              >
                <span className="font-[550]">{title}</span>
                <span className="text-small text-ink-3">{text}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

const suggestions: readonly { readonly title: string; readonly text: string }[] = [
  { title: 'Explain', text: 'Explain full jitter, and show a schedule in TypeScript.' },
  { title: 'Compare', text: 'Compare three ways to keep a draft safe, in a table.' },
  { title: 'Write', text: 'Write a short, friendly reminder to a late supplier.' },
]
