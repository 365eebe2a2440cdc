import type { Attachment } from '../../../shared/model/attachment.ts'
import { words } from '../../words/words.ts'
import { FaultAlert } from '../fault-alert.tsx'
import { useLiminal } from '../liminal-context.ts'
import { useSource } from '../source.ts'
import { shownImage } from './shown-images.ts'
import { useDragOut } from './use-drag-out.ts'

const previewEdgePx = 1_600

export function PreviewImage({ attachment }: { readonly attachment: Attachment }) {
  const { client } = useLiminal()
  const dragOut = useDragOut()
  const image = useSource(shownImage(client, attachment.hash, previewEdgePx))
  return (
    <div className="grid min-h-0 flex-1 place-items-center bg-sunken p-4">
      {image.state === 'ready' ? (
        <img
          src={image.value}
          alt={attachment.name}
          {...dragOut(attachment)}
          width={attachment.width}
          height={attachment.height}
          className="max-h-full max-w-full rounded-control object-contain"
        />
      ) : image.state === 'failed' ? (
        <FaultAlert fault={image.fault} />
      ) : (
        <p className="breathing">{words('attachments.opening')}</p>
      )}
    </div>
  )
}
