/** The spelling worker as source, which the tests' Node runs as it is, and its dictionaries. */
export const someSpelling = {
  workerUrl: new URL('../../src/main/adapters/spelling/spelling-worker.ts', import.meta.url),
  dictionariesUrl: new URL('../../node_modules/', import.meta.url),
  language: (): string => 'en-US',
}
