import { createRoot } from 'react-dom/client'
import { whenIdle } from '../../system/clock.ts'
import { Markdown } from './markdown.tsx'

/** Something of all that answers are made of, but for what is loaded with the first of its kind. */
const sample = `# A heading

A paragraph with *emphasis*, **strength**, \`code\`, ~~a mistake~~, [a link](https://example.com)
and a note.[^1]

- one
  - [ ] two

1. three

> A quotation

| a | b |
|--:|---|
| 1 | 2 |

\`\`\`
plain
\`\`\`

---

[^1]: The note.`

/**
 * Draws a text of every kind where nobody sees it, so that the engine has compiled what draws them
 * by the time that an answer comes; else its first words would stand still for that long.
 */
export function warmUp(): void {
  const root = createRoot(document.createElement('div'))
  root.render(<Markdown text={sample} />)
  whenIdle(() => root.unmount())
}
