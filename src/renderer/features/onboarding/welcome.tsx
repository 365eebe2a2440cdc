import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { words } from '../../words/words.ts'

interface WelcomeProps {
  /** The form that asks for a provider and its key. */
  readonly children: ReactNode
}

/** The one panel of the first run. */
export function Welcome({ children }: WelcomeProps) {
  return (
    <div className="grid min-h-0 flex-1 place-items-center overflow-y-auto px-3.5 py-6 [scrollbar-gutter:stable_both-edges]">
      <section aria-labelledby="welcome" className="w-full max-w-lg">
        <h2 id="welcome" className="text-heading font-semibold tracking-[-.01em]">
          {words('onboarding.welcome')}
        </h2>
        <p className="mt-1.5 mb-5 text-ink-2">{words('onboarding.welcomeText')}</p>
        {children}
      </section>
    </div>
  )
}

/** The way around the form: everything can be tried without a key. */
export function TryDemoButton({ onClick }: { readonly onClick: () => void }) {
  return (
    <Button look="quiet" className="ms-auto" onClick={onClick}>
      {words('onboarding.tryDemo')}
    </Button>
  )
}
