import { expect, it } from 'vitest'
import { aConversation } from '../../../../tests/build/a-conversation.ts'
import { aMessage, aPart } from '../../../../tests/build/a-message.ts'
import { branchAsMarkdown, fileNameOf } from './written-out.ts'

it('writes a branch as Markdown, each message under its author', () => {
  const path = [
    aMessage({ parts: [aPart('How long?')] }),
    aMessage({
      role: 'assistant',
      modelLabel: 'Baker 2',
      state: 'interrupted',
      parts: [aPart('Cold slows it.', { kind: 'reasoning' }), aPart('**Overnight**, at')],
    }),
  ]
  expect(branchAsMarkdown(aConversation({ title: 'Bread\nand rye' }), path)).toBe(
    '# Bread and rye\n\n## You\n\nHow long?\n\n## Baker 2 (interrupted)\n\n**Overnight**, at\n',
  )
})

it('names a file by a title, in a way that any system takes', () => {
  expect(fileNameOf('Bread: with/without "rye"?')).toBe('Bread with without rye')
  expect(fileNameOf('面包的发酵')).toBe('面包的发酵')
  expect(fileNameOf('../../etc/passwd')).toBe('etc passwd')
  expect(fileNameOf('\u202Egnp.exe')).toBe('gnp.exe')
  expect(fileNameOf('  ...  ')).toBe('Conversation')
  expect(fileNameOf('CON')).toBe('Conversation')
  expect(fileNameOf('nul.backup')).toBe('Conversation')
  expect(fileNameOf('nullable')).toBe('nullable')
  expect(fileNameOf('👩‍🍳'.repeat(200)).length).toBeLessThan(250)
})
