import Database from 'better-sqlite3'
import { messageText } from '../../src/shared/logic/message-text.ts'
import type { Store } from '../../src/main/ports/store.ts'
import type { Said } from './said.ts'

export interface Verdict {
  /** What was promised and is not there, or is there wrongly. */
  readonly broken: readonly string[]
  /** The oldest text that was shown and is lost, as its age at the kill; 0 when none is. */
  readonly lostMs: number
}

/** Holds what a killed process said against what its library has. */
export async function checkPromises(
  store: Store,
  said: readonly Said[],
  killedAt: number,
): Promise<Verdict> {
  const broken: string[] = []
  let lostMs = 0
  for (const promise of said) {
    if (promise.type === 'started') {
      const question = await store.readMessage(promise.userMessageId)
      if (!question || messageText(question) !== promise.text) broken.push(`lost: ${promise.text}`)
      const answer = await store.readMessage(promise.answerId)
      if (!answer) broken.push(`lost the answer to: ${promise.text}`)
      else if (answer.state === 'pending' || answer.state === 'streaming') {
        broken.push(`still open after the start: ${promise.text}`)
      }
    }
    if (promise.type === 'ended') {
      const answer = await store.readMessage(promise.answerId)
      if (answer?.state !== promise.state) broken.push(`ended ${promise.state}: ${answer?.state}`)
    }
  }
  const kept = new Map<string, number>()
  for (const shown of said) {
    if (shown.type !== 'seen') continue
    const { answerId } = shown
    if (!kept.has(answerId)) {
      const answer = await store.readMessage(answerId)
      kept.set(answerId, answer ? messageText(answer).length : 0)
    }
    if (shown.chars > (kept.get(answerId) ?? 0)) lostMs = Math.max(lostMs, killedAt - shown.at)
  }
  return { broken, lostMs }
}

/** Whether the file, its foreign keys and its search index are whole. */
export function checkFile(file: string): readonly string[] {
  const db = new Database(file)
  try {
    const integrity = db.pragma('integrity_check', { simple: true })
    const strays = db.pragma('foreign_key_check') as readonly unknown[]
    db.exec(`INSERT INTO message_fts (message_fts) VALUES ('integrity-check')`)
    return [
      ...(integrity === 'ok' ? [] : [`integrity_check: ${String(integrity)}`]),
      ...(strays.length === 0 ? [] : [`${strays.length} foreign keys lead nowhere`]),
    ]
  } catch (error) {
    return [`search index: ${String(error)}`]
  } finally {
    db.close()
  }
}
