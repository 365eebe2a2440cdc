import { coderText } from './coder-text.ts'
import { diagramsText } from './diagrams-text.ts'
import { draftsText } from './drafts-text.ts'
import { failingScripts } from './failing-scripts.ts'
import { longText } from './long-text.ts'
import { mathText } from './math-text.ts'
import { reasoningText, reasoningThoughts } from './reasoning-text.ts'
import { normalPace, type DemoScript } from './script.ts'
import { slowText } from './slow-text.ts'
import { sourcesAndTools, sourcesText } from './sources-text.ts'
import { writerText } from './writer-text.ts'

/** Demo's models, in the order in which the picker shows them. */
export const demoScripts: readonly DemoScript[] = [
  completes('demo-writer', 'Demo · Writer', { text: writerText }),
  completes('demo-coder', 'Demo · Coder', { text: coderText }),
  completes('demo-diagrams', 'Demo · Diagrams', { text: diagramsText }),
  completes('demo-math', 'Demo · Math and tables', { text: mathText }),
  completes('demo-drafts', 'Demo · Drafts', { text: draftsText }),
  completes('demo-reasoning', 'Demo · Reasoning', {
    reasoning: reasoningThoughts,
    text: reasoningText,
  }),
  completes('demo-sources', 'Demo · Sources and tools', {
    text: sourcesText,
    beside: sourcesAndTools,
  }),
  completes('demo-long', 'Demo · Long answer', { text: longText, tokensPerSecond: 360 }),
  completes('demo-slow', 'Demo · Slow', {
    text: slowText,
    silenceMs: 3000,
    tokensPerSecond: 5,
  }),
  ...failingScripts,
]

function completes(id: string, label: string, script: Partial<DemoScript>): DemoScript {
  return { ...normalPace, ...script, id, label, ending: { state: 'complete' } }
}
