/** One round of everything that answers are made of; figures make no two rounds the same. */
function round(at: number): string {
  return `## ${at}. Spreading the retries

Use **full jitter**: wait a *random* time between zero and a growing cap. It spreads the load almost
evenly, and the median caller waits less than with a fixed back-off of \`${500 * at} ms\`. See
[the note](https://example.com/notes/${at}) for the whole argument, and mind the tail.

- The first attempt goes at once, since most failures are gone by then.
- The second waits up to ${at + 1} seconds, and says so.
  - Within that, any moment is as good as another.
- The third is the last one.

| Schedule | Peak load | Median wait | p99 wait |
| --- | ---: | ---: | ---: |
| Fixed 1 s | 100 % | 1.0 s | 1.0 s |
| Exponential | 63 % | 2.0 s | 8.0 s |
| Full jitter ${at} | 9 % | 1.1 s | 7.2 s |

\`\`\`typescript
export function waitMs(attempt: number, random: () => number): number {
  const cap = Math.min(8_000, ${500 * at} * 2 ** attempt)
  return Math.round(random() * cap) // full jitter
}
\`\`\`

> What cannot be sent now is kept, and is sent when it can be.

1. Measure before, with the traffic of a bad day.
2. Change one thing, and measure again.

The cost is in the tail: one caller in a hundred waits about seven seconds, so pair it with a
deadline of the caller's own, and count what was given up.

`
}

/** Prose, lists, tables, code and quotes, of so many characters. */
export function mixedAnswer(chars: number): string {
  let text = ''
  for (let at = 1; text.length < chars; at += 1) text += round(at)
  return text.slice(0, chars)
}

/** TypeScript of so many characters, in lines of the usual length. */
export function longCode(chars: number): string {
  let text = ''
  for (let at = 0; text.length < chars; at += 1) {
    text += `export const step${at} = (input: number): number => Math.max(input * ${at}, ${at % 7}) // ${at}\n`
  }
  return text.slice(0, chars)
}
