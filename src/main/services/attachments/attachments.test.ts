import { expect, it } from 'vitest'
import { createManualClock } from '../../../../tests/fakes/manual-clock.ts'
import { createMemoryStore } from '../../../../tests/fakes/memory-store.ts'
import { createQuietLog } from '../../../../tests/fakes/quiet-log.ts'
import { anAttachedFile } from '../../../../tests/build/an-attachment.ts'
import { faultError } from '../../../shared/errors/fault.ts'
import type { AttachmentHash } from '../../../shared/model/attachment.ts'
import type { ModelId } from '../../../shared/model/ids.ts'
import type { AttachmentFiles } from '../../ports/attachment-files.ts'
import type { ImageSize } from '../../ports/document-reader.ts'
import { createLendImages } from './lend-images.ts'
import { tidyFiles } from './tidy-files.ts'

const image = anAttachedFile({ name: 'plot.png', kind: 'image', width: 4_000, height: 2_000 })
const question = { role: 'user', text: '[Attached image: plot.png]', images: [image] } as const
const never = new AbortController().signal
const seeing = { kind: 'anthropic', modelId: 'claude-opus-5-5' as ModelId } as const

function aScene(kept: readonly AttachmentHash[] = [image.hash]) {
  const drawn: ImageSize[] = []
  const removed: AttachmentHash[] = []
  const files: AttachmentFiles = {
    keep: () => Promise.reject(new Error('Nothing is kept here')),
    read: (hash) =>
      kept.includes(hash)
        ? Promise.resolve(new Uint8Array([1]))
        : Promise.reject(faultError('attachment.damaged', {})),
    remove: async (hash) => void removed.push(hash),
    list: async () => kept.map((hash) => ({ hash, keptAt: 0 })),
  }
  const documentReader = {
    read: () => Promise.reject(new Error('Nothing is read here')),
    draw: async (_: Uint8Array, size: ImageSize) => {
      drawn.push(size)
      return { mediaType: 'image/png', bytes: new Uint8Array([7]), width: 2, height: 1 } as const
    },
    close: () => Promise.resolve(),
  }
  return { drawn, removed, files, lend: createLendImages({ files, documentReader }) }
}

it('images are drawn as large as the model wants them, each only once', async () => {
  const { lend, drawn } = aScene()
  const sent = [
    { role: 'user', text: question.text, images: [{ mediaType: 'image/png', data: 'Bw==' }] },
  ]
  expect(await lend([question], seeing, never)).toEqual(sent)
  expect(await lend([question], seeing, never)).toEqual(sent)
  expect(drawn).toEqual([{ maxEdgePx: 1_568, maxBytes: 3.5 * 1024 * 1024 }])
})

it('a model that looks at none is told so in words, and sent none', async () => {
  const { lend, drawn } = aScene()
  const blind = { kind: 'ollama', modelId: 'llama3.1:8b' as ModelId } as const
  const [sent] = await lend([question], blind, never)
  expect(sent).toEqual({ role: 'user', text: expect.stringContaining('not sent') as string })
  expect(drawn).toEqual([])
})

it('an image that is not what was kept is never sent, and told by its name', async () => {
  const { lend } = aScene([])
  await expect(lend([question], seeing, never)).rejects.toMatchObject({
    fault: { code: 'attachment.damaged', data: { name: 'plot.png' } },
  })
})

it('files that nothing uses since a day are removed, and those that the library never knew', async () => {
  const unknown = anAttachedFile({ name: 'unreadable' })
  const { files, removed } = aScene([image.hash, unknown.hash])
  const store = createMemoryStore()
  const clock = createManualClock()
  await store.addAttachment(image, [], clock.now())
  const parts = { store, files, clock, log: createQuietLog() } as never
  await tidyFiles(parts)
  expect(removed).toEqual([unknown.hash])
  clock.advance(25 * 60 * 60_000)
  await tidyFiles(parts)
  expect(removed).toEqual([unknown.hash, image.hash, unknown.hash])
})
