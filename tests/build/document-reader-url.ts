/** The process that reads documents as source, which the tests' Node runs as it is. */
export const documentReaderUrl = new URL(
  '../../src/main/adapters/attachments/document-reader.ts',
  import.meta.url,
)
