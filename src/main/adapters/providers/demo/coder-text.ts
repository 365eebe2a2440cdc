import type { DemoOccasion } from './script.ts'

export const coderText = ({
  quote,
  turn,
}: DemoOccasion) => `You asked ${quote}. I am a script and cannot write code for it, but I can show how code looks here${turn > 1 ? ', as before' : ''}. The task: count the words of a text, most frequent first.

In **TypeScript**:

\`\`\`ts
/** How often each word occurs, most frequent first. */
export function wordCounts(text: string): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(/\\p{L}+/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a)
}
\`\`\`

The same in **Python**, where the library has the whole of it:

\`\`\`python
import re
from collections import Counter

def word_counts(text: str) -> list[tuple[str, int]]:
    """How often each word occurs, most frequent first."""
    return Counter(re.findall(r"[^\\W\\d_]+", text.lower())).most_common()
\`\`\`

And as a line of **shell**, for a file that is too large to open:

\`\`\`sh
tr -cs '[:alpha:]' '\\n' < notes.txt | tr '[:upper:]' '[:lower:]' | sort | uniq -c | sort -rn | head
\`\`\`

A test says what \`wordCounts\` promises:

\`\`\`ts
test('counts words without regard to case', () => {
  expect(wordCounts('Door, threshold, door.')).toEqual([
    ['door', 2],
    ['threshold', 1],
  ])
})
\`\`\`

Each block can be copied on its own. For code that answers *your* question, choose a real model.
`
