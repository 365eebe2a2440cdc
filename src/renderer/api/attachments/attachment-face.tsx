import { File, FileSpreadsheet, FileText, Image, type LucideIcon } from 'lucide-react'
import type { Attachment, AttachmentKind } from '../../../shared/model/attachment.ts'
import { useLiminal } from '../liminal-context.ts'
import { useReady } from '../source.ts'
import { attachmentDetails } from './attachment-words.ts'
import { shortName } from './short-name.ts'
import { shownImage } from './shown-images.ts'

/** Of what stands in a line of chips; drawn twice as large for fine screens. */
const thumbnailEdgePx = 64

const nameLimit = 32

/** What a file looks like in a line: its picture or its kind, its name, what of it goes along. */
export function AttachmentFace({ attachment }: { readonly attachment: Attachment }) {
  return (
    <>
      {attachment.kind === 'image' ? (
        <Thumbnail attachment={attachment} />
      ) : (
        <KindIcon kind={attachment.kind} />
      )}
      <FaceWords name={attachment.name} details={attachmentDetails(attachment)} />
    </>
  )
}

interface FaceWordsProps {
  readonly name: string
  readonly details: string
}

export function FaceWords({ name, details }: FaceWordsProps) {
  return (
    <>
      <bdi className="min-w-0 truncate text-ink">{shortName(name, nameLimit)}</bdi>
      {/* Apart where they are read out as one. */}{' '}
      {details === '' ? null : (
        <span className="shrink-0 text-micro whitespace-nowrap text-ink-3 tabular-nums">
          {details}
        </span>
      )}
    </>
  )
}

function Thumbnail({ attachment }: { readonly attachment: Attachment }) {
  const { client } = useLiminal()
  const image = useReady(shownImage(client, attachment.hash, thumbnailEdgePx))
  return image === undefined ? (
    <span className="size-5 shrink-0 rounded-[4px] bg-sunken" />
  ) : (
    <img src={image} alt="" className="size-5 shrink-0 rounded-[4px] object-cover" />
  )
}

export function KindIcon({ kind }: { readonly kind: AttachmentKind | undefined }) {
  const Icon: LucideIcon = kind === undefined ? File : icons[kind]
  return <Icon size={14} strokeWidth={1.6} className="shrink-0 text-ink-3" aria-hidden />
}

const icons: { readonly [K in AttachmentKind]: LucideIcon } = {
  image: Image,
  pdf: FileText,
  office: FileSpreadsheet,
  text: FileText,
}

export const chipClass =
  'flex h-7 max-w-full min-w-0 items-center gap-1.5 rounded-control border border-line-2 text-small'
