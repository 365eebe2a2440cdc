import { SaxesParser } from 'saxes'
import { RefusedDocument } from '../reader-protocol.ts'
import type { Entries } from './unzip.ts'

/** Told what stands in a document, from its beginning to its end. Names are without their prefix. */
export interface XmlVisitor {
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** No office program comes near it; what follows a tag by calling itself would end by it. */
const mostDepth = 1_000

/**
 * Walks through an entry of an archive; through nothing when it is not there. Entities that a
 * document makes for itself are refused with the document: none of an office program has any, and
 * they are how a few bytes become gigabytes.
 */
export function walkXml(entries: Entries, name: string, visitor: XmlVisitor): void {
  const bytes = entries.get(name)
  if (!bytes) return
  const parser = new SaxesParser()
  const refuse = (): never => {
    throw new RefusedDocument('damaged')
  }
  parser.on('doctype', refuse)
  parser.on('error', refuse)
  let depth = 0
  parser.on('opentag', ({ name: tag, attributes }) => {
    depth += 1
    if (depth > mostDepth) refuse()
    visitor.open?.(withoutPrefix(tag), (key) => attributeOf(attributes, key))
  })
  parser.on('closetag', ({ name: tag }) => {
    depth -= 1
    visitor.close?.(withoutPrefix(tag))
  })
  parser.on('text', (text) => visitor.text?.(text))
  parser.on('cdata', (text) => visitor.text?.(text))
  parser.write(new TextDecoder().decode(bytes)).close()
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** By its whole name, else by its name alone. */
function attributeOf(attributes: Readonly<Record<string, string>>, key: string) {
  if (Object.hasOwn(attributes, key)) return attributes[key]
  const named = Object.entries(attributes).find(([name]) => withoutPrefix(name) === key)
  return named?.[1]
}
