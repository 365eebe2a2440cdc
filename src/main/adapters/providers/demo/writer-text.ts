import type { DemoOccasion } from './script.ts'

/** The first thing that a newcomer reads, and the same place a second time. */
export function writerText(occasion: DemoOccasion): string {
  return occasion.turn === 1 ? welcome(occasion) : again(occasion)
}

const welcome = ({ quote }: DemoOccasion) => `## Welcome to Liminal

You wrote ${quote}. I am **Demo**: a script that came with the app, not a model. I need no key and no network, and nothing you type to me leaves this computer. I am here so that you can see how Liminal behaves before you trust it with anything.

### What is different here

- **Your conversations are yours.** They live in one SQLite database on your disk. There is no account and no cloud.
- **Your keys are kept by the system's keychain**, or behind a passphrase where there is none. The window you are looking at can store a key or erase it, but it can never read one back.
- **Nothing you have read is lost.** This answer is being written to disk while it arrives. If the connection breaks, the text stays, and says that it is unfinished.

### What you can try now

| Choose this model | and you will see |
| --- | --- |
| Demo · Coder | code in several languages |
| Demo · Diagrams | pictures drawn from text |
| Demo · Math and tables | formulas, a table, tasks and a note |
| Demo · Drafts | another draft each time, to compare |
| Demo · Reasoning | a model's thoughts apart from its answer |
| Demo · Long answer | fifty kilobytes, at full speed |
| Demo · Slow | an answer worth stopping |
| Demo · Ends: … | answers that break off, and what is kept |
| Demo · Fails: … | every error, with what to do about it |

When you want a real answer, open **Settings → Providers** and add one: Anthropic, OpenAI, or any compatible endpoint, such as a model that runs on this very machine.

> A threshold is not a wall. Come in, look around, and leave whenever you like.
`

const openings: readonly string[] = [
  'Still only a script, but an attentive one',
  'Back again, and no wiser than before',
  'Noted, word for word',
]

const again = ({ quote, turn }: DemoOccasion) => `## ${openings[turn % openings.length] ?? ''}

This is your message number ${turn} here, and it begins with ${quote}. A real model would have read all ${turn} of them before answering; I only count.

That is still worth a look, because the rest of the app is real:

1. **Leave in the middle.** Open another conversation while I write, or close the window. I go on, and the text is there when you return.
2. **Stop me.** Press *Stop* or Escape. What you have read stays, marked as cancelled.
3. **Ask again.** Send the same words to *Demo · Ends: connection lost* and see what an interrupted answer offers.

| What | Where it is now |
| --- | --- |
| Your words and mine | in the database on your disk |
| The key I would need | nowhere: I have none |
| The network traffic so far | none |

To go further, add a provider under **Settings → Providers**.
`
