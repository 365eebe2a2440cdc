import { words } from '../../words/words.ts'
interface EmptyConversationProps {
  readonly onSuggestion: (text: string) => void
}

/** Teaches the next act where there is no message yet. */
export function EmptyConversation({ onSuggestion }: EmptyConversationProps) {
  return (
    <div className="grid min-h-0 flex-1 place-items-center overflow-y-auto px-3.5 py-6 [scrollbar-gutter:stable_both-edges]">
      <section aria-labelledby="empty" className="w-full max-w-(--reading)">
        <h2 id="empty" className="text-heading font-semibold tracking-[-.01em]">
          {words('onboarding.question')}
        </h2>
        <p className="mt-1 text-ink-3">{words('onboarding.begin')}</p>
        <ul className="mt-5 grid grid-cols-3 gap-2 max-[820px]:grid-cols-1">
          {suggestions().map(({ title, text }) => (
            <li key={title}>
              <button
                type="button"
                onClick={() => onSuggestion(text)}
                className="grid h-full w-full content-start gap-0.5 rounded-card border border-line bg-raised px-3.5 py-3 text-start hover:border-line-2 hover:bg-hover"
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

function suggestions(): readonly { readonly title: string; readonly text: string }[] {
  return [
    { title: words('onboarding.explain'), text: words('onboarding.explainText') },
    { title: words('onboarding.compare'), text: words('onboarding.compareText') },
    { title: words('onboarding.write'), text: words('onboarding.writeText') },
  ]
}
