/** The token worker as source, which the tests' Node runs as it is. */
export const tokenWorkerUrl = new URL(
  '../../src/main/adapters/tokens/token-worker.ts',
  import.meta.url,
)
