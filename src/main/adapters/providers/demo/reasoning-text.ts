import type { DemoOccasion } from './script.ts'

export const reasoningThoughts = ({
  quote,
}: DemoOccasion) => `The person wrote ${quote}. I am a script, so I cannot weigh the question itself. What I can do is show how a model's thinking appears beside its answer.

A small puzzle will serve: a bat and a ball cost 1.10 together, and the bat costs 1.00 more than the ball. The tempting answer for the ball is 0.10. Check it: then the bat would cost 1.10, and both 1.20. Too much.

Let the ball cost b. Then b + (b + 1.00) = 1.10, so 2b = 0.10 and b = 0.05. Check: 0.05 + 1.05 = 1.10, and the difference is 1.00. That holds.
`

export const reasoningText = ({
  quote,
}: DemoOccasion) => `Instead of ${quote}, which is beyond a script, I took an old puzzle: *a bat and a ball cost 1.10 together; the bat costs 1.00 more than the ball. What does the ball cost?*

**The ball costs 0.05.**

The quick answer, 0.10, fails the check: the bat would then cost 1.10, and both together 1.20.

What stands above this answer is the reasoning. Liminal keeps it apart from the answer, so that you can open it when you doubt a result and leave it closed when you do not.
`
