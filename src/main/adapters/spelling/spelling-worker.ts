import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import nspell from 'nspell'
import type { SpellingReply, SpellingRequest, SpellingWorkerOptions } from './spelling-protocol.ts'

const port = parentPort
if (!port) throw new Error('The spelling worker runs in a worker thread only')

const { affixFile, wordFile } = workerData as SpellingWorkerOptions
const dictionary = nspell({ aff: readFileSync(affixFile), dic: readFileSync(wordFile) })

const mostSuggestions = 5

port.on('message', ({ id, ask, words }: SpellingRequest) => {
  const reply: SpellingReply = { id, words: ask === 'unknown' ? unknown(words) : suggested(words) }
  port.postMessage(reply)
})

function unknown(words: readonly string[]): readonly string[] {
  return words.filter((word) => !dictionary.correct(plain(word)))
}

function suggested([word = '']: readonly string[]): readonly string[] {
  return dictionary.suggest(plain(word)).slice(0, mostSuggestions)
}

/** Dictionaries know the typewriter's apostrophe only. */
function plain(word: string): string {
  return word.replaceAll('’', "'")
}
