import { words } from '../../words/words.ts'
import { isEmpty, type Filter } from './filter-conversations.ts'

/** What to do where there is nothing to see. */
export function NothingListed({ filter }: { readonly filter: Filter }) {
  return (
    <p role="status" className="px-4 py-3 text-small text-ink-3">
      {sayWhy(filter)}
    </p>
  )
}

function sayWhy(filter: Filter): string {
  const { text, tags } = filter
  if (isEmpty(filter)) return words('sidebar.empty')
  const tag = tags.map((one) => `#${one}`).join(' ')
  if (tag === '') return words('sidebar.notFound', { text })
  return text === ''
    ? words('sidebar.notFoundWithTag', { tag })
    : words('sidebar.notFoundWithBoth', { tag, text })
}
