/** What the server itself gives on small machines. https://docs.ollama.com/context-length */
const leastTokens = 4096

/**
 * The `num_ctx` to ask for. The server loads a model anew whenever it changes, which takes
 * seconds to minutes, so it grows by steps of a half or a third (4, 6, 8, 12, 16, 24 … × 1024):
 * a conversation meets a handful of sizes in its life. It never exceeds what the model was made
 * for. Why: docs/decisions/0020.
 * @param neededTokens room for the messages and the answer
 * @param modelTokens the most that the model takes, where it is known
 */
export function contextRoom(neededTokens: number, modelTokens?: number): number {
  const needed = Math.max(neededTokens, leastTokens)
  const doubled = 2 ** Math.ceil(Math.log2(needed))
  const between = (doubled * 3) / 4
  const room = between >= needed ? between : doubled
  return modelTokens === undefined ? room : Math.min(room, modelTokens)
}
