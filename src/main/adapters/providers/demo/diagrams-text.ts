import type { DemoOccasion } from './script.ts'

export const diagramsText = ({
  quote,
}: DemoOccasion) => `You asked ${quote}. A diagram often says it sooner than prose. This is how a message that fails for a while finds its way:

\`\`\`mermaid
flowchart LR
  accTitle: A message and its retries
  send[Send] --> answer{Answer?}
  answer -->|yes| show[Show it]
  answer -->|not now| wait[Wait]
  wait --> send
\`\`\`

Who speaks to whom, and in which order:

\`\`\`mermaid
sequenceDiagram
  participant W as Window
  participant M as Main process
  participant P as Provider
  W->>M: start a turn
  M->>M: write it to disk
  M->>P: request
  P-->>M: text, piece by piece
  M-->>W: the same, once per frame
\`\`\`

The waits between the tries, as **JSON**:

\`\`\`json
{ "tries": 3, "firstWaitMs": 500, "factor": 2, "jitter": "full" }
\`\`\`

And what it took in the code, as a **diff**:

\`\`\`diff
-const waitMs = 500 * 2 ** attempt
+const waitMs = random() * Math.min(8_000, 500 * 2 ** attempt)
\`\`\`

Each diagram is a picture that can be saved, with its source one press away.
`
