/**
 * On how many days after the one on which it came a conversation is still in the bin, and a branch
 * that was removed can still be put back. Days are
 * counted as the app sees them, one by one: a clock that jumps by years is one day more, and
 * empties nothing. See docs/decisions/0027-folders-tags-and-a-bin-that-counts-days.md.
 */
export const daysKept = 30

/** How many of them are left after it was seen there on so many, the first included. */
export function daysLeft(daysSeen: number): number {
  return Math.min(daysKept, Math.max(0, daysKept + 1 - daysSeen))
}

/** Whether all of them are over. */
export function isDue(daysSeen: number): boolean {
  return daysSeen > daysKept
}
