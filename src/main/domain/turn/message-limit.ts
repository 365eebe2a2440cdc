/**
 * The longest message that can be sent, in UTF-16 units. About 250,000 tokens of English:
 * beyond the context window of nearly every model, and still light on the database.
 */
export const messageLimitChars = 1_000_000
