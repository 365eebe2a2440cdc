import { createContext, isValidElement, use, type MouseEvent, type ReactNode } from 'react'
import { words } from '../../words/words.ts'
import { otherHost } from './other-host.ts'

/** What happens when a link in a text is followed; the window itself never goes anywhere. */
export const LinkOpenContext = createContext<(url: string) => void>(() => undefined)

interface MarkdownLinkProps {
  readonly href: string | undefined
  /** Its host is told beside it in any case. */
  readonly isHostTold?: boolean
  readonly children?: ReactNode
}

/** Shows where it leads, since its words may say something else. */
export function MarkdownLink({ href, isHostTold = false, children }: MarkdownLinkProps) {
  const open = use(LinkOpenContext)
  if (href === undefined || !/^(?:https?|mailto):/i.test(href)) return <span>{children}</span>
  const follow = (event: MouseEvent): void => {
    event.preventDefault()
    if (event.button === 0) open(href)
  }
  const host = isHostTold ? undefined : otherHost(textIn(children), href)
  return (
    <>
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
      {host === undefined ? null : (
        <>
          {' '}
          <bdi className="link-host">{words('markdown.leadsTo', { host })}</bdi>
        </>
      )}
    </>
  )
}

/** What is read of it, however it is set. */
function textIn(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node)
  if (Array.isArray(node)) return node.map((child: ReactNode) => textIn(child)).join('')
  if (!isValidElement<{ readonly children?: ReactNode }>(node)) return ''
  return textIn(node.props.children)
}
