import type { DemoOccasion } from './script.ts'

export const slowText = ({ quote }: DemoOccasion) => `About ${quote}: I am in no hurry.

Some models think for a while and then write slowly. You need not sit and watch. Go to another conversation, or minimise the window; this answer goes on without you.

If you have read enough, press Stop or Escape. It takes effect at once, and the words that you have seen stay where they are.
`
