import { Button } from '../../ui/button.tsx'

/** Why there is no request to show. */
export type WhyEmpty = 'nothing-asked' | 'demo' | 'off' | 'not-yet' | 'too-old' | 'none'

interface EmptyRequestsProps {
  readonly reason: WhyEmpty
  readonly onPrivacy: () => void
}

/** What stands in the place of a request, and what there would be to see. */
export function EmptyRequests({ reason, onPrivacy }: EmptyRequestsProps) {
  const { title, text } = words[reason]
  return (
    <div className="grid justify-items-start gap-2 text-ink-2" role="status">
      <p className="font-semibold text-ink">{title}</p>
      <p>{text}</p>
      {reason === 'off' || reason === 'none' ? (
        <Button className="mt-1" onClick={onPrivacy}>
          Open privacy settings
        </Button>
      ) : null}
    </div>
  )
}

const words: { readonly [R in WhyEmpty]: { readonly title: string; readonly text: string } } = {
  'nothing-asked': {
    title: 'Nothing was sent yet',
    text: 'Once you send a message, the exact request to the provider can be read here: its address, its headers and its whole body, with your key masked.',
  },
  demo: {
    title: 'The Demo sent nothing',
    text: 'Its answers come from this app, so no request left the machine. With any other provider the exact request can be read here.',
  },
  off: {
    title: 'Requests are not kept',
    text: 'Keeping them is switched off, and those that were kept have been removed. Once it is on, the exact request of each new answer can be read here for seven days.',
  },
  'not-yet': {
    title: 'Nothing has left yet',
    text: 'The request appears here as soon as it is on the wire.',
  },
  'too-old': {
    title: 'Not kept any more',
    text: 'Exact requests are kept for seven days, and this answer is older. What it used and what it cost is still under Cost.',
  },
  none: {
    title: 'No request is kept for this answer',
    text: 'Either none reached the provider, or requests were not kept when it was asked.',
  },
}
