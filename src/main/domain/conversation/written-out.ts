import { messageText } from '../../../shared/logic/message-text.ts'
import type { Conversation } from '../../../shared/model/conversation.ts'
import type { Message } from '../../../shared/model/message.ts'

/**
 * A branch as Markdown that other programs read: the title, then each message under its author.
 * What a message says stands as it is; attached files stand by their names.
 */
export function branchAsMarkdown(conversation: Conversation, path: readonly Message[]): string {
  const messages = path.map((message) => `## ${authorOf(message)}\n\n${bodyOf(message)}`)
  return [`# ${oneLine(conversation.title)}`, ...messages].join('\n\n').concat('\n')
}

/** Reserved in file names by one of the systems, or unseen. */
const reserved = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*]/gu

/** Names that Windows keeps for devices, whatever follows the dot. */
const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³]) *(?:\.|$)/i

const longestNameChars = 80

/** A file's name for a title, without its ending; any system takes it. */
export function fileNameOf(title: string): string {
  const plain = oneLine(title.toWellFormed().replace(reserved, ' '))
  // No half characters, and neither dots nor spaces at an end.
  const cut = Array.from(plain)
    .slice(0, longestNameChars)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '')
  return cut === '' || devices.test(cut) ? 'Conversation' : cut
}

function authorOf({ role, modelLabel, state }: Message): string {
  if (role === 'user') return 'You'
  const name = oneLine(modelLabel ?? 'Assistant')
  return state === 'complete' ? name : `${name} (${state})`
}

function bodyOf(message: Message): string {
  const files = message.parts.flatMap(({ attachment }) =>
    attachment ? [`*Attached: ${oneLine(attachment.name)}*`] : [],
  )
  return [...files, messageText(message)].filter((piece) => piece !== '').join('\n\n')
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
