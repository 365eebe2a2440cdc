import type { AttachmentHash } from '../../../shared/model/attachment.ts'
import type { Client } from '../client.ts'
import { createQuery, type Query } from '../query.ts'

/** Images that stay in memory; those that were shown longest ago go first. */
const keptImages = 60

const byClient = new WeakMap<Client, Map<string, Query<string>>>()

/** An image of the library as it may be shown, no edge longer than asked, as a `data:` URL. */
export function shownImage(client: Client, hash: AttachmentHash, maxEdgePx: number): Query<string> {
  const images = byClient.get(client) ?? new Map<string, Query<string>>()
  byClient.set(client, images)
  const key = `${hash} ${maxEdgePx}`
  const image =
    images.get(key) ??
    createQuery(async () => {
      const { mediaType, data } = await client.attachments.readImage({ hash, maxEdgePx })
      return `data:${mediaType};base64,${data}`
    })
  images.delete(key)
  images.set(key, image)
  const [oldest] = images.keys()
  if (oldest !== undefined && images.size > keptImages) images.delete(oldest)
  return image
}
