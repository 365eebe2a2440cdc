import type { ChatMessage, RequestOnWire } from '../../../ports/chat-provider.ts'

/** A request to be shown: in the place of each image stands how large it is. */
export function withoutImages(
  request: RequestOnWire,
  messages: readonly ChatMessage[],
): RequestOnWire {
  let { body } = request
  for (const { data } of messages.flatMap(({ images = [] }) => images)) {
    body = body.replaceAll(data, `[image ${Math.ceil((data.length * 3) / 4 / 1024)} KB]`)
  }
  return { ...request, body }
}
