import { clsx } from 'clsx'
import { words } from '../../words/words.ts'

/** What goes on in a conversation that is not open. */
export type Going = 'answering' | 'waiting' | 'ended'

/** The same at a glance, beside its title. */
export function Dot({ going }: { readonly going: Going }) {
  return going === 'waiting' ? (
    <i
      title={words('sidebar.waiting')}
      className="size-1.75 shrink-0 rounded-full border-[1.5px] border-accent"
    />
  ) : (
    <i
      title={words(going === 'answering' ? 'sidebar.answering' : 'sidebar.ended')}
      className={clsx(
        'size-1.5 shrink-0 rounded-full',
        going === 'answering' ? 'bg-accent' : 'bg-good',
      )}
    />
  )
}
