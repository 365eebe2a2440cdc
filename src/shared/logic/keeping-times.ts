const dayMs = 24 * 60 * 60 * 1000

/** How long an exact request is kept after it was sent. */
export const requestsKeptMs = 7 * dayMs

/** How long a branch that was deleted can be had back. */
export const removedBranchesKeptMs = 30 * dayMs

/** How long the network ledger remembers a connection. */
export const connectionsKeptMs = 90 * dayMs
