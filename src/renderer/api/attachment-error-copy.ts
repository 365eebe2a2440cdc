import type {
  AttachmentReason,
  ErrorCode,
  FaultData,
  NotOpenedReason,
} from '../../shared/errors/catalog.ts'
import { words } from '../words/words.ts'
import { bytes } from './figures.ts'

type AttachmentCode = Extract<ErrorCode, `attachment.${string}`>

interface Copy {
  readonly title: string
  readonly text: string
}

/** Words for what may be wrong with a file beside a message. */
export const attachmentErrorCopy: {
  readonly [C in AttachmentCode]: (data: FaultData<C>) => Copy
} = {
  'attachment.tooLarge': ({ bytes: size, limitBytes }) => ({
    title: words('attachmentErrors.tooLargeTitle'),
    text: words('attachmentErrors.tooLarge', { size: bytes(size), limit: bytes(limitBytes) }),
  }),
  'attachment.empty': () => ({
    title: words('attachmentErrors.emptyTitle'),
    text: words('attachmentErrors.empty'),
  }),
  'attachment.kindUnknown': () => ({
    title: words('attachmentErrors.kindUnknownTitle'),
    text: words('attachmentErrors.kindUnknown'),
  }),
  'attachment.unreadable': ({ reason }) => ({
    title: words('attachmentErrors.unreadableTitle'),
    text: attachmentReasons[reason](),
  }),
  'attachment.notOpened': ({ reason }) => ({
    title: words('attachmentErrors.notOpenedTitle'),
    text: notOpenedReasons[reason](),
  }),
  'attachment.notFound': () => ({
    title: words('attachmentErrors.notFoundTitle'),
    text: words('attachmentErrors.notFound'),
  }),
  'attachment.damaged': ({ name }) => ({
    title: words('attachmentErrors.fileDamagedTitle'),
    text:
      name === undefined
        ? words('attachmentErrors.fileDamaged')
        : words('attachmentErrors.fileDamagedNamed', { name }),
  }),
}

const attachmentReasons: { readonly [R in AttachmentReason]: () => string } = {
  encrypted: () => words('attachmentErrors.encrypted'),
  damaged: () => words('attachmentErrors.damaged'),
  'too-slow': () => words('attachmentErrors.tooSlow'),
  'no-text': () => words('attachmentErrors.noText'),
}

const notOpenedReasons: { readonly [R in NotOpenedReason]: () => string } = {
  missing: () => words('attachmentErrors.missing'),
  'not-a-file': () => words('attachmentErrors.notAFile'),
  'not-permitted': () => words('attachmentErrors.notPermitted'),
}
