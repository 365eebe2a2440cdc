import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { PartId } from '../../src/shared/model/ids.ts'
import type { Part } from '../../src/shared/model/part.ts'
import { aPart } from '../build/a-message.ts'
import { aTree } from './a-tree.ts'
import { openReadyWindow } from './open-window.tsx'

const id = (name: string): PartId => name as PartId
const cited = (name: string, source: Part['source'] = {}, text = ''): Part =>
  aPart(text, { id: id(name), kind: 'citation', source })
const call = (text: string, toolName = 'get_weather'): Part =>
  aPart(text, { id: id('call'), kind: 'tool-call', toolName })

/** The window with one answer of these parts on show. */
async function showing(parts: readonly Part[], state: 'complete' | 'filtered' = 'complete') {
  const fault = { code: 'provider.refused', data: {} } as const
  const answerFields = { parts, state, ...(state === 'filtered' && { fault }) }
  const window = await openReadyWindow({ trees: [aTree({ title: 'Bread', answerFields })] })
  await window.user.click(await window.sidebar().findByRole('link', { name: 'Bread' }))
  return { ...window, shown: await window.answer(/^Baker 2/) }
}

test('a refusal stands apart, in the words of the model, and ends calmly', async () => {
  const { shown } = await showing(
    [aPart('I cannot **help** with that.', { kind: 'refusal' })],
    'filtered',
  )
  const refusal = within(shown).getByRole('group', { name: 'The model declined' })
  await waitFor(() => expect(refusal.textContent).toContain('I cannot help with that.'))
  const state = within(shown).getByRole('group', { name: 'Declined' })
  expect(state.textContent).toContain('Everything above is kept.')
})

test('sources are listed once each, with title, host and what was quoted', async () => {
  const { main, user, shown } = await showing([
    aPart('Overnight [1].'),
    cited('a', { title: 'On bread', url: 'https://www.example.com/bread' }, 'rest it overnight'),
    cited('b', { url: 'https://example.org/dough' }),
    cited('c', { url: 'https://www.example.com/bread' }),
    cited('d', { title: 'A book' }),
  ])
  const sources = within(within(shown).getByRole('group', { name: 'Sources' }))
  const items = sources.getAllByRole('listitem').map((item) => item.textContent)
  expect(items).toEqual(['1On breadexample.com“rest it overnight”', '2example.org', '3A book'])
  expect(sources.getAllByRole('link')).toHaveLength(2)
  await user.click(sources.getByRole('link', { name: 'On bread' }))
  await waitFor(() =>
    expect(main.calls.findLast(({ path }) => path === 'app.openLink')?.input).toEqual({
      url: 'https://www.example.com/bread',
    }),
  )
})

test('an address that is none of the web is no link, and a title deceives nobody', async () => {
  const { shown } = await showing([
    aPart('Look.'),
    cited('a', { title: 'Click me', url: 'javascript:alert(1)' }),
    cited('b', { title: 'data', url: 'data:text/html,<script>alert(1)</script>' }),
    cited('c', { title: 'not an address', url: 'nowhere' }),
    cited('d', { title: '<img src=x onerror=alert(1)> \u202Egpj.exe\u0000', url: 'file:///etc' }),
    cited('e', { title: '\u202E', url: 'https://example.com/' }),
  ])
  const sources = within(within(shown).getByRole('group', { name: 'Sources' }))
  expect(sources.getAllByRole('link').map((link) => link.textContent)).toEqual(['example.com'])
  expect(shown.querySelector('img, script')).toBeNull()
  expect(shown.textContent).toContain('<img src=x onerror=alert(1)> gpj.exe')
})

test('many sources are shown on demand', async () => {
  const many = Array.from({ length: 40 }, (_, at) => cited(`s${at}`, { title: `Source ${at}` }))
  const { user, shown } = await showing([aPart('Look.'), ...many])
  const sources = within(within(shown).getByRole('group', { name: 'Sources' }))
  expect(sources.getAllByRole('listitem')).toHaveLength(6)
  await user.click(sources.getByRole('button', { name: 'Show all 40 sources' }))
  expect(sources.getAllByRole('listitem')).toHaveLength(40)
})

test('a tool call is named, opens to its arguments, and says that nothing was done', async () => {
  const { user, shown } = await showing([aPart('One moment.'), call('{"city":"Zürich"}')])
  const named = within(shown).getByText(/^Asked for the tool/)
  expect(named.textContent).toBe('Asked for the tool get_weather')
  expect(within(shown).queryByLabelText('Arguments')).toBeNull()
  await user.click(named)
  const given = await within(shown).findByLabelText('Arguments')
  expect(given.textContent).toBe('{\n  "city": "Zürich"\n}')
  expect(shown.textContent).toContain('Liminal runs no tools')
  await user.click(within(shown).getByRole('button', { name: 'Copy arguments' }))
  expect(await navigator.clipboard.readText()).toBe('{"city":"Zürich"}')
})

test('hostile and huge arguments are text, and no more of it than a window can bear', async () => {
  const text = `<script>alert(1)</script>\u202E\u0000${'x'.repeat(1_000_000)}`
  const { user, shown } = await showing([call(text, `\u202E<b>now</b>\u0000${'y'.repeat(180)}`)])
  const named = within(shown).getByText(/^Asked for the tool/)
  expect(named.textContent?.length).toBeLessThan(120)
  await user.click(named)
  const given = await within(shown).findByLabelText('Arguments')
  expect(given.textContent?.length).toBeLessThan(20_100)
  expect(given.textContent).toContain('<script>alert(1)</script>⟨U+202E⟩')
  expect(shown.querySelector('script, b')).toBeNull()
  expect(shown.textContent).toContain('the first 20,000 of 1,000,027 characters')
})

test('a tool call is told while it is written', async () => {
  const { main, user, composer, answer } = await openReadyWindow()
  await user.type(composer(), 'What is the weather?{Enter}')
  const streaming = await answer(/streaming|waiting/)
  const partId = id('call')
  main.library.arrive({ type: 'part.opened', partId, kind: 'tool-call', toolName: 'get_weather' })
  main.library.arrive({ type: 'part.delta', partId, text: '{"ci' })
  expect(await within(streaming).findByText(/^Asking for the tool/)).toBeTruthy()
  main.library.end({ state: 'cancelled' })
  expect(await screen.findByText(/^Asked for the tool/)).toBeTruthy()
  const state = await screen.findByRole('group', { name: 'Stopped' })
  expect(state.textContent).toContain('Everything above is kept.')
  expect(within(state).queryByRole('button', { name: 'Continue' })).toBeNull()
})

test('Copy takes the sources with it', async () => {
  const { user, shown } = await showing([
    aPart('Overnight [1].'),
    cited('a', { title: 'On bread', url: 'https://example.com/bread' }, 'rest it'),
  ])
  await user.click(within(shown).getByRole('button', { name: 'Copy' }))
  expect(await navigator.clipboard.readText()).toBe(
    'Overnight [1].\n\nSources:\n1. On bread – https://example.com/bread',
  )
})
