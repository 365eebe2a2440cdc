/** What the server itself never goes below. https://docs.ollama.com/context-length */
const leastTokens = 4096

/**
 * The `num_ctx` to ask for. The server loads a model anew whenever it changes, which takes
 * seconds to minutes, so it grows by doubling: a conversation meets a handful of sizes in its
 * life. It never exceeds what the model was made for. Why: docs/decisions/0020.
 * @param neededTokens room for the messages and the answer
 * @param modelTokens the most that the model takes, where it is known
 */
export function contextRoom(neededTokens: number, modelTokens?: number): number {
  const doubled = 2 ** Math.ceil(Math.log2(Math.max(neededTokens, leastTokens)))
  return modelTokens === undefined ? doubled : Math.min(doubled, modelTokens)
}
