import { FaultError, faultError } from '../../../shared/errors/fault.ts'
import { imageRulesOf, takesImages, type ImageRules } from '../../domain/provider/image-rules.ts'
import type { PromptImage } from '../../domain/turn/prompt.ts'
import type { ImageToSend } from '../../ports/chat-provider.ts'
import type { LendImages } from '../../ports/lend-images.ts'
import type { AttachmentParts } from './attachment-parts.ts'

/** Images that were drawn for a request are likely in the next one of the conversation too. */
const keptChars = 32 * 1024 * 1024

export function createLendImages(
  parts: Pick<AttachmentParts, 'files' | 'documentReader'>,
): LendImages {
  const drawn = new Map<string, ImageToSend>()

  function keep(key: string, image: ImageToSend): void {
    drawn.set(key, image)
    let chars = [...drawn.values()].reduce((sum, { data }) => sum + data.length, 0)
    for (const [oldest, { data }] of drawn) {
      if (chars <= keptChars) break
      drawn.delete(oldest)
      chars -= data.length
    }
  }

  async function lend(
    image: PromptImage,
    { maxEdgePx, maxBytes }: ImageRules,
    signal: AbortSignal,
  ): Promise<ImageToSend> {
    const key = `${image.hash} ${maxEdgePx} ${maxBytes}`
    const known = drawn.get(key)
    if (known) return known
    const original = await parts.files.read(image.hash).catch((error: unknown) => {
      throw named(error, image)
    })
    const { bytes, mediaType } = await parts.documentReader.draw(
      original,
      { maxEdgePx, maxBytes },
      signal,
    )
    const lent = { mediaType, data: Buffer.from(bytes).toString('base64') }
    keep(key, lent)
    return lent
  }

  return async (messages, { kind, modelId }, signal) => {
    if (!messages.some(({ images }) => images)) return messages.map(plain)
    const rules = imageRulesOf(kind)
    const isSeeing = takesImages(kind, modelId)
    return await Promise.all(
      messages.map(async (message) => {
        const { images = [] } = message
        if (images.length === 0) return plain(message)
        if (!isSeeing) return { ...plain(message), text: `${message.text}\n\n${unseen(images)}` }
        const lent = await Promise.all(images.map((image) => lend(image, rules, signal)))
        return { ...plain(message), images: lent }
      }),
    )
  }
}

function plain({ role, text }: Parameters<LendImages>[0][number]) {
  return { role, text }
}

function unseen(images: readonly PromptImage[]): string {
  return images.length === 1
    ? '(The image was not sent: this model takes none.)'
    : '(The images were not sent: this model takes none.)'
}

function named(error: unknown, { name }: PromptImage): unknown {
  const isDamaged = error instanceof FaultError && error.fault.code === 'attachment.damaged'
  return isDamaged ? faultError('attachment.damaged', { name }, error) : error
}
