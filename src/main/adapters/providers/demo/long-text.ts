import { longPassages } from './long-passages.ts'
import type { DemoOccasion } from './script.ts'

/** About fifty kilobytes, the length at which slow chat windows begin to show it. */
const sections = 84

export function longText({ quote }: DemoOccasion): string {
  const opening = `# A long answer

You asked ${quote}. What follows is long on purpose: ${sections} short sections on doors, rooms and thresholds, written for this demonstration. While it streams, scroll up and read: the text under your eyes should stay where it is. Select a line, type your next message, switch to another conversation and back. Nothing should stutter. The passages come round again after a while; it is their number that matters here.
`
  const body = Array.from({ length: sections }, (_, index) => {
    const passage = longPassages[index % longPassages.length]
    return passage ? `\n## ${index + 1}. ${passage.title}\n\n${passage.text}\n` : ''
  })
  return `${opening}${body.join('')}
## The end

That was the last section. If you read this far without a stutter, the window kept its promise.
`
}
