/** How requests were estimated, and what the model reported of the same ones. */
interface EstimatesAndReports {
  readonly estimatedTokens: number
  readonly reportedTokens: number
}

/** What both sides are given, so that a few short requests prove little. */
const doubtTokens = 500

/**
 * Tokenizers differ by less than this from what is estimated; a report further off than that
 * counts something else, for instance a server's own system prompt.
 */
const bounds = { least: 0.5, most: 3 }

/**
 * By how much estimated counts of a model are to be multiplied; 1 when nothing was reported yet.
 * Always between 0.5 and 3, and nearer to 1 the less there is to go by.
 */
export function calibrationFactor({
  estimatedTokens,
  reportedTokens,
}: EstimatesAndReports): number {
  const factor = (reportedTokens + doubtTokens) / (estimatedTokens + doubtTokens)
  return Math.min(bounds.most, Math.max(bounds.least, factor))
}
