import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MessageId } from '../../../shared/model/ids.ts'
import { aMessage, anAnswer, aPart } from '../../../../tests/build/a-message.ts'
import { branchFrom, leafWithout, partedBranches, treeOf, type TreeNode } from './branches.ts'
import { editedVersion } from './edited-version.ts'
import { foldRuns, runFrom } from './outline.ts'

const id = (name: string): MessageId => name as MessageId

/** `b>a` is b under a; `a` begins a branch. */
function aTree(...places: readonly string[]) {
  return treeOf(
    places.map((place): TreeNode => {
      const [own = '', parent] = place.split('>')
      return parent === undefined ? { id: id(own) } : { id: id(own), parentId: id(parent) }
    }),
  )
}

const runsOf = (tree: ReturnType<typeof aTree>): readonly string[] =>
  foldRuns(tree).map(
    ({ nodes, parentId }) => `${nodes.map((node) => node.id).join('')}<${parentId ?? ''}`,
  )

const someNodes = fc
  .array(fc.nat({ max: 30 }), { maxLength: 30 })
  .map((parents): readonly TreeNode[] =>
    parents.map((parent, index) => ({
      id: id(String(index)),
      ...(parent < index && { parentId: id(String(parent)) }),
    })),
  )

describe('the outline of a tree', () => {
  it('has a line for each stretch without a fork, those that branch off after it', () => {
    const tree = aTree('q', 'a>q', 'b>q', 'r>a', 's>r', 't>b', 'u>b', 'w')
    expect(runsOf(tree)).toEqual(['q<', 'ars<q', 'b<q', 't<b', 'u<b', 'w<'])
    const first = tree.node(id('a'))
    expect(first && runFrom(tree, first).map((node) => node.id)).toEqual(['a', 'r', 's'])
  })

  it('has every message once and keeps the tree, whatever its form', () => {
    fc.assert(
      fc.property(someNodes, (nodes) => {
        const tree = treeOf(nodes)
        const runs = foldRuns(tree)
        const told = runs.flatMap((run) => run.nodes.map((node) => node.id))
        expect(told.toSorted()).toEqual(nodes.map((node) => node.id).toSorted())
        for (const {
          nodes: [first],
          parentId,
        } of runs) {
          expect(first.parentId).toBe(parentId)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('of ten thousand messages in a row is one line', () => {
    const nodes = Array.from({ length: 10_000 }, (_, at) => ({
      id: id(String(at)),
      ...(at > 0 && { parentId: id(String(at - 1)) }),
    }))
    expect(foldRuns(treeOf(nodes))).toHaveLength(1)
  })
})

describe('the tip after a branch is removed', () => {
  const tree = aTree('q', 'a>q', 'b>q', 'c>q', 'r>a', 's>r', 't>c', 'u>c')

  it('stays where it is in another branch', () => {
    expect(leafWithout(tree, id('b'), id('s'))).toBe('s')
  })

  it('goes to the end of the version before, or else of the one after', () => {
    expect(leafWithout(tree, id('b'), id('b'))).toBe('s')
    expect(leafWithout(tree, id('a'), id('r'))).toBe('b')
    expect(leafWithout(tree, id('c'), id('t'))).toBe('b')
    expect(leafWithout(aTree('q', 'w', 'a>w'), id('q'), id('q'))).toBe('a')
  })

  it('goes to the message before where there is no other version', () => {
    expect(leafWithout(tree, id('r'), id('s'))).toBe('a')
    expect(leafWithout(tree, id('s'), undefined)).toBe('r')
  })

  it('is nothing when nothing would be left, or nothing is there', () => {
    expect(leafWithout(tree, id('q'), id('s'))).toBeUndefined()
    expect(leafWithout(tree, id('nowhere'), id('s'))).toBeUndefined()
  })

  it('is never in what was removed', () => {
    fc.assert(
      fc.property(someNodes, fc.nat({ max: 29 }), fc.nat({ max: 29 }), (nodes, gone, shown) => {
        const some = treeOf(nodes)
        const leaf = leafWithout(some, id(String(gone)), id(String(shown)))
        if (leaf === undefined) return
        expect(some.node(leaf)).toBeDefined()
        expect(branchFrom(some, id(String(gone))).has(leaf)).toBe(false)
      }),
      { numRuns: 100 },
    )
  })
})

it('two branches are compared from where they part', () => {
  const tree = aTree('q', 'a>q', 'b>q', 'r>a', 's>r')
  const idsOf = (one: string, other: string): readonly string[] =>
    partedBranches(tree, [id(one), id(other)]).map((nodes) => nodes.map((n) => n.id).join(''))
  expect(idsOf('s', 'b')).toEqual(['ars', 'b'])
  expect(idsOf('a', 's')).toEqual(['', 'rs'])
  expect(idsOf('q', 'q')).toEqual(['', ''])
})

describe('an edited version', () => {
  const edit = { id: id('new'), conversationId: 'c' as never, text: 'Rye?', now: 5 }

  it('has the new text between what was attached and what is cited, and whom it came from', () => {
    const file = aPart('page 1', { id: 'file' as never, kind: 'attachment' })
    const source = aPart('Le pain', { id: 'source' as never, kind: 'citation' })
    const thought = aPart('Hm.', { id: 'thought' as never, kind: 'reasoning' })
    const answer = anAnswer({
      state: 'interrupted',
      parts: [file, thought, aPart('One.'), source, aPart('Two.', { id: 'two' as never })],
      usage: { outputTokens: 3 },
      costMicroUsd: 4,
    })
    const { model, modelLabel } = answer
    expect(editedVersion(answer, edit)).toEqual({
      id: 'new',
      conversationId: 'c',
      editedFrom: answer.id,
      role: 'assistant',
      state: 'complete',
      parts: [file, { id: 'text', kind: 'text', text: 'Rye?' }, source],
      model,
      modelLabel,
      createdAt: 5,
    })
  })

  it('needs a text, unless something is attached', () => {
    const empty = { ...edit, text: ' \n' }
    expect(() => editedVersion(aMessage(), empty)).toThrow(
      expect.objectContaining({ fault: { code: 'turn.emptyMessage', data: {} } }),
    )
    const file = aPart('', { kind: 'attachment' })
    expect(editedVersion(aMessage({ parts: [file] }), empty).parts).toEqual([file])
  })
})
