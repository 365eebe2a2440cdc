import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AttachmentHash, PageRange } from '../../../shared/model/attachment.ts'
import type { ModelId } from '../../../shared/model/ids.ts'
import type { ProviderKind } from '../../../shared/model/provider.ts'
import { imageRulesOf, takesImages } from '../provider/image-rules.ts'
import { downgradedText } from '../provider/downgrade.ts'
import { promptOf } from '../turn/prompt.ts'
import { cleanFileName } from './file-name.ts'
import { imageTokens } from './image-tokens.ts'
import { pageChoice } from './page-choice.ts'
import { chosenPages, textToSend } from './text-to-send.ts'

const range = fc.record({
  from: fc.integer({ min: 1, max: 30 }),
  to: fc.integer({ min: 1, max: 30 }),
})

describe('a choice of pages', () => {
  it('keeps what was chosen and there is, in order and apart', () => {
    fc.assert(
      fc.property(
        fc.array(range, { maxLength: 6 }),
        fc.integer({ min: 1, max: 20 }),
        (all, last) => {
          const choice = pageChoice(all, last)
          const meant = (page: number): boolean =>
            all.some(({ from, to }) => Math.min(from, to) <= page && page <= Math.max(from, to))
          const pages = Array.from({ length: last }, (_, index) => index + 1)
          const wanted = pages.filter(meant)
          const isAll = wanted.length === 0 || wanted.length === last
          expect(choice === undefined).toBe(isAll)
          const kept = pages.filter((page) =>
            choice?.some(({ from, to }) => from <= page && page <= to),
          )
          expect(choice ? kept : wanted).toEqual(wanted)
          for (const [index, { from, to }] of (choice ?? []).entries()) {
            expect(from).toBeLessThanOrEqual(to)
            expect(from).toBeGreaterThan((choice?.[index - 1]?.to ?? -1) + 1)
          }
          expect(pageChoice(choice, last)).toEqual(choice)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('says which pages go along', () => {
    const chosen: readonly PageRange[] = [{ from: 2, to: 3 }]
    const pages = chosenPages(['One', 'Two', ' ', 'Four'], chosen)
    expect(textToSend({ mediaType: 'application/pdf', pages: 4 }, pages)).toBe('[Page 2]\nTwo')
    expect(textToSend({ mediaType: 'text/plain' }, chosenPages(['One'], undefined))).toBe('One')
  })
})

describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\me\\notes.txt', 'notes.txt'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['two\nlines\u0000.md', 'twolines.md'],
    ['..', 'file'],
    ['', 'file'],
  ])('%j is kept as %j', (name, clean) => {
    expect(cleanFileName(name)).toBe(clean)
  })

  it('keeps its ending when it is shortened, and fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (name) => {
        const clean = cleanFileName(`${name}x.pdf`)
        expect(clean.length).toBeLessThanOrEqual(200)
        expect(clean.endsWith('.pdf')).toBe(true)
        expect(clean).not.toMatch(/[/\\\p{Cc}]/u)
      }),
      { numRuns: 100 },
    )
  })
})

describe('images', () => {
  it.each<readonly [ProviderKind, string, width: number, height: number, tokens: number]>([
    // 1,568 px by 784, in patches of 28 px.
    ['anthropic', 'claude-opus-5-5', 4_000, 2_000, 56 * 28],
    ['anthropic', 'claude-opus-4-7', 1_568, 1_568, 56 * 56],
    ['anthropic', 'claude-opus-4-20250514', 200, 200, 64],
    ['openai', 'gpt-4o', 4_000, 2_000, 85 + 170 * 3 * 2],
    ['openai', 'gpt-4o', 1_024, 1_024, 765],
    ['openai', 'gpt-4.1', 2_048, 512, 85 + 170 * 4],
    ['openai', 'gpt-5', 1_024, 1_024, 70 + 140 * 4],
    ['openai', 'o3', 1_024, 1_024, 75 + 150 * 4],
    ['openai', 'gpt-4o-mini', 128, 64, 2_833 + 5_667],
    ['openai', 'gpt-4.1-mini', 1_024, 1_024, Math.ceil(1_024 * 1.62)],
    ['openai', 'gpt-5.6', 1_600, 1_600, 3_000],
    ['openai', 'gpt-5-mini', 768, 576, Math.ceil(432 * 1.2)],
    ['openai-compatible', 'openai/gpt-4o', 1_024, 1_024, 765],
    ['openai-compatible', 'anthropic/claude-opus-5-5', 280, 280, 100],
    ['openai-compatible', 'qwen3.5-vl', 1_024, 1_024, 765],
    ['gemini', 'gemini-2.5-pro', 300, 200, 258],
    ['gemini', 'gemini-2.5-pro', 1_000, 700, 516],
    ['gemini', 'gemini-3.8-pro', 300, 200, 1_120],
  ])('of %s %s, %i × %i px, count as the vendor says', (kind, modelId, width, height, tokens) => {
    const viewer = { kind, modelId: modelId as ModelId }
    expect(imageTokens(viewer, { width, height })).toBe(tokens)
  })

  it('never count more than the most that an older model takes', () => {
    const viewer = { kind: 'anthropic', modelId: 'claude-sonnet-4-5' as ModelId } as const
    for (const [width, height] of [
      [1_568, 1_568],
      [1_568, 1_000],
      [5_000, 4_999],
    ] as const) {
      expect(imageTokens(viewer, { width, height })).toBeLessThanOrEqual(1_568)
      expect(imageTokens(viewer, { width, height })).toBeGreaterThan(1_450)
    }
  })

  it('are as small as the vendor takes them', () => {
    expect(imageRulesOf('anthropic').maxBytes).toBeLessThan((5_000_000 * 3) / 4)
  })

  it.each<readonly [ProviderKind, string, boolean]>([
    ['anthropic', 'claude-opus-5-5', true],
    ['anthropic', 'claude-2.1', false],
    ['openai', 'gpt-5.6', true],
    ['openai', 'o3-mini', false],
    ['gemini', 'gemini-3.8-pro', true],
    ['ollama', 'llama3.2-vision:11b', true],
    ['ollama', 'qwen2.5vl:7b', true],
    ['ollama', 'llama3.1:8b', false],
    ['openai-compatible', 'deepseek-chat', false],
    ['openai-compatible', 'openai/gpt-4o', true],
    ['demo', 'long', false],
  ])('of %s are shown to %s: %s', (kind, model, takes) => {
    expect(takesImages(kind, model as ModelId)).toBe(takes)
  })

  it('go along in their order, each named in words', () => {
    const image = (name: string) => ({
      id: name,
      kind: 'attachment',
      text: '',
      attachment: {
        hash: name as AttachmentHash,
        name,
        kind: 'image',
        mediaType: 'image/png',
        bytes: 1,
      },
    })
    const message = (parts: readonly object[]) => ({ role: 'user', parts }) as never
    const text = { id: 't', kind: 'text', text: 'Which?' }
    const prompt = promptOf([message([image('a.png')]), message([image('b.png'), text])])
    expect(prompt).toMatchObject([
      {
        role: 'user',
        text: '[Attached image: a.png]\n\n[Attached image: b.png]\n\nWhich?',
        images: [{ hash: 'a.png' }, { hash: 'b.png' }],
      },
    ])
    expect(downgradedText([text as never])).toBe('Which?')
  })
})
