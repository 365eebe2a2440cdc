import { Button } from '../../ui/button.tsx'
import { words } from '../../words/words.ts'

/** Why there is no request to show. */
export type WhyEmpty = 'nothing-asked' | 'demo' | 'off' | 'not-yet' | 'too-old' | 'none'

interface EmptyRequestsProps {
  readonly reason: WhyEmpty
  readonly onPrivacy: () => void
}

/** What stands in the place of a request, and what there would be to see. */
export function EmptyRequests({ reason, onPrivacy }: EmptyRequestsProps) {
  return (
    <div className="grid justify-items-start gap-2 text-ink-2" role="status">
      <p className="font-semibold text-ink">{words(`request.empty.${reason}.title`)}</p>
      <p>{words(`request.empty.${reason}.text`)}</p>
      {reason === 'off' || reason === 'none' ? (
        <Button className="mt-1" onClick={onPrivacy}>
          {words('request.openPrivacy')}
        </Button>
      ) : null}
    </div>
  )
}
