import type { MailLink } from '../domain/mail-link.ts'
import type { AttachmentHash } from '../../shared/model/attachment.ts'

/** What the domain tier may ask of the desktop around it. */
export interface Desktop {
  /**
   * Shows the user the address with its real host and asks; opens it in the system's browser
   * or mail program on a yes. Must be given an https address without credentials, or a mail with all
   * that it says, which is shown whole. Returns whether it opened.
   */
  readonly confirmAndOpenLink: (url: URL, mail?: MailLink) => Promise<boolean>

  /** Whether the user has a window of the app in front now. */
  readonly isInFront: () => boolean

  /** How long nobody has used the machine, as far as the system tells; else 0. */
  readonly idleMs: () => number

  /** Tells of an answer by the system's own means. Must not throw where the system has none. */
  readonly tellOfAnswer: (news: AnswerNews) => void

  /**
   * Asks the user where, and writes a file there. Returns whether it is written; `false` when the
   * user changed their mind.
   * @throws FaultError `app.saveFailed`
   */
  readonly saveFile: (file: FileToSave) => Promise<boolean>

  /**
   * Hands a copy of a file to the pointer, whose button is down, to be dropped wherever the user
   * likes. Resolves when the drag has begun, or is over, as the system has it. Copies are for this
   * user only, and gone with the app. Must not begin once the signal is aborted: the button is up.
   * @throws FaultError `app.saveFailed`
   */
  readonly dragFile: (file: FileToDrag, signal?: AbortSignal) => Promise<void>
}

/** An answer that has ended while the user was elsewhere. */
export interface AnswerNews {
  /** The app is locked: no more is told than that there is one, and the rest here is empty. */
  readonly isLocked: boolean
  /** Of its conversation. */
  readonly title: string
  readonly modelLabel: string
  /** It was finished, and not cut off or refused. */
  readonly isWhole: boolean
  /** The user wants to see it; the window is in front by then. */
  readonly onOpen: () => void
}

export interface FileToSave {
  /** As it is proposed, without a folder. */
  readonly name: string
  readonly bytes: Uint8Array
}

export interface FileToDrag extends FileToSave {
  readonly hash: AttachmentHash
  /** What is seen beside the pointer, as PNG or JPEG; of a file without it, what its kind has. */
  readonly picture?: Uint8Array
}
