import { createContext, use, type MouseEvent, type ReactNode } from 'react'

/** What happens when a link in a text is followed; the window itself never goes anywhere. */
export const LinkOpenContext = createContext<(url: string) => void>(() => undefined)

interface MarkdownLinkProps {
  readonly href: string | undefined
  readonly children?: ReactNode
}

/** Shows where it leads, since its words may say something else. */
export function MarkdownLink({ href, children }: MarkdownLinkProps) {
  const open = use(LinkOpenContext)
  if (href === undefined || !/^https?:/i.test(href)) return <span>{children}</span>
  const follow = (event: MouseEvent): void => {
    event.preventDefault()
    if (event.button === 0) open(href)
  }
  return (
    <a
      href={href}
      title={href}
      rel="noreferrer"
      onClick={follow}
      onAuxClick={follow}
      draggable={false}
    >
      {children}
    </a>
  )
}
