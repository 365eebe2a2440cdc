/**
 * Counts a body's bytes as its readers get them, and tells once how it ended: read to its end,
 * left, or broken. The readers are the body's own, so that counting copies nothing and costs a
 * stream next to nothing. A body of which nothing is read is never told of.
 */
export function countBody(
  body: ReadableStream<Uint8Array>,
  onBytes: (count: number) => void,
  onEnd: () => void,
): void {
  const getReader = body.getReader.bind(body) as () => ReadableStreamDefaultReader<Uint8Array>
  const cancel = body.cancel.bind(body)

  function countedReader(): ReadableStreamDefaultReader<Uint8Array> {
    const reader = getReader()
    const read = reader.read.bind(reader)
    const cancelReader = reader.cancel.bind(reader)
    return Object.assign(reader, {
      read: async () => {
        try {
          const piece = await read()
          if (piece.done) onEnd()
          else onBytes(piece.value.byteLength)
          return piece
        } catch (error) {
          onEnd()
          throw error
        }
      },
      cancel: (reason?: unknown) => {
        onEnd()
        return cancelReader(reason)
      },
    })
  }

  Object.assign(body, {
    getReader: countedReader,
    cancel: (reason?: unknown) => {
      onEnd()
      return cancel(reason)
    },
  })
}
