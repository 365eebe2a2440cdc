import { expect, test } from 'vitest'
import { estimatedSize } from './estimate-size.ts'

/** What mermaid 12.3 drew of each, in our typeface. */
const drawn: readonly (readonly [source: string, width: number, height: number])[] = [
  ['flowchart TD\n A[One] --> B[Two]\n B --> C[Three]', 196, 237],
  ['flowchart TD\n A --> B --> C --> D --> E --> F', 196, 498],
  ['flowchart LR\n A[One] --> B[Two]\n B --> C[Three]', 636, 63],
  ['flowchart LR\n A --> B\n B --> C\n C-->D\n D-->E\n E-->F', 1296, 63],
  ['graph TD\n A --> B & C & D & E', 856, 170],
  ['graph TD\n A{Is it?} -->|yes| B\n A -->|no| C', 416, 331],
  [
    'flowchart LR\n send[Send] --> answer{Answer?}\n answer -->|yes| show[Show it]\n answer -->|not now| wait[Wait]\n wait --> send',
    720,
    204,
  ],
  ['graph TD\n subgraph One\n A-->B\n end\n subgraph Two\n C-->D\n end\n B-->C', 244, 448],
  ['sequenceDiagram\n A->>B: hi', 450, 179],
  ['sequenceDiagram\n A->>B: a\n B->>C: b\n C->>D: c\n D-->>A: d', 850, 329],
  [
    '---\ntitle: T\n---\nsequenceDiagram\n participant W as Window\n W->>M: start\n M->>M: self\n M->>P: req\n P-->>M: text\n M-->>W: same',
    650,
    409,
  ],
  ['sequenceDiagram\n A->>B: a\n loop every\n B->>A: b\n end', 450, 284],
  ['sequenceDiagram\n A->>B: a\n alt y\n B->>A: b\n else n\n B->>A: c\n end', 450, 379],
  ['stateDiagram-v2\n [*] --> Idle\n Idle --> Busy: work\n Busy --> [*]', 152, 230],
  [
    'gantt\n dateFormat YYYY-MM-DD\n section S\n One :a1, 2024-01-01, 30d\n Two :a2, after a1, 20d',
    1184,
    148,
  ],
  ['pie title P\n "A": 3\n "B": 4', 524, 450],
]

test.each(drawn)('the room of %s is about that of its drawing', (source, width, height) => {
  const room = estimatedSize(source)
  expect(Math.abs(room.height - height)).toBeLessThanOrEqual(Math.max(24, height * 0.15))
  expect(Math.abs(room.width - width)).toBeLessThanOrEqual(Math.max(24, width * 0.15))
})

test.each(['', 'nonsense', 'mindmap\n a', '---', `graph TD\n${' a --> a\n'.repeat(2_000)}`])(
  'whatever is written, there is a room that can be drawn: %s',
  (source) => {
    const { width, height } = estimatedSize(source)
    expect(width).toBeGreaterThan(0)
    expect(height).toBeGreaterThan(0)
    expect(height).toBeLessThan(2_000)
  },
)

test('a flow in which everything leads to everything is given up in time, not followed', () => {
  const names = Array.from({ length: 60 }, (_, index) => `n${index}`)
  const tangle = names.map((name) => `${name} --> ${names.join(' & ')}`).join('\n')
  expect(estimatedSize(`graph TD\n${tangle}`).height).toBeGreaterThan(0)
})
