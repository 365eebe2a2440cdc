import { expect, it } from 'vitest'
import { RefusedDocument } from '../reader-protocol.ts'
import { walkXml } from './walk-xml.ts'

const walk = (text: string): void => walkXml(new Map([['a', Buffer.from(text)]]), 'a', {})

it('refuses a document that brings a grammar of its own', () => {
  expect(() => walk('<!DOCTYPE d><d/>')).toThrow(RefusedDocument)
})

it('refuses tags within each other without end', () => {
  const tags = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth)
  expect(() => walk(tags(2_000))).toThrow(RefusedDocument)
  expect(() => walk(tags(500))).not.toThrow()
  expect(() => walk(`<a>${'<b></b>'.repeat(2_000)}</a>`)).not.toThrow()
})
