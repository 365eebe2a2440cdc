import type { ContentReading } from '../http/answer-decoder.ts'
import type { DemoOccasion } from './script.ts'

export const sourcesText = ({
  quote,
}: DemoOccasion) => `You asked ${quote}. Models that search the web name their sources, and Liminal lists them under the answer, each with its host.

*Limen* is the Latin word for a threshold: the stone or board under a door. Anthropologists took it for what lies between two states, when the old one is left and the new one is not yet reached [1]. In plain English the older word stayed with the door [2].

A source opens in your browser, after a question, and never by itself. Above them stands a tool that the model asked for. Liminal runs no tools, so nothing came of it.
`

export const sourcesAndTools: readonly ContentReading[] = [
  {
    type: 'citation',
    source: { title: 'Liminality', url: 'https://en.wikipedia.org/wiki/Liminality' },
    text: 'the quality of ambiguity or disorientation that occurs in the middle stage of a rite of passage',
  },
  {
    type: 'citation',
    source: { title: 'threshold', url: 'https://en.wiktionary.org/wiki/threshold' },
    text: '',
  },
  {
    type: 'citation',
    source: { title: 'The Rites of Passage (1909), chapter 2' },
    text: '',
  },
  {
    type: 'toolCall',
    block: 'search',
    toolName: 'search_library',
    text: '{"query": "threshold, doorway, limen", "languages": ["la", "en"], "limit": 5}',
  },
]
