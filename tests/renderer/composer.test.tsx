import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { anAttachment } from '../build/an-attachment.ts'
import { aTree } from './a-tree.ts'
import { openReadyWindow } from './open-window.tsx'

const shown = (value: string, composer: () => HTMLTextAreaElement) =>
  waitFor(() => expect(composer().value).toBe(value))

test('Enter that is pressed twice sends once', async () => {
  const { main, user, composer, answer } = await openReadyWindow()
  await user.type(composer(), 'Once')
  fireEvent.keyDown(composer(), { key: 'Enter' })
  fireEvent.keyDown(composer(), { key: 'Enter' })
  await answer('Demo · Writer (waiting)')
  expect(main.calls.filter(({ path }) => path === 'outbox.send')).toHaveLength(1)
})

describe('what was sent', () => {
  test('is walked through by the arrows, and what was not sent is there again at the end', async () => {
    const tree = aTree({ title: 'Bread', question: 'How long?' })
    const { main, user, composer, sidebar } = await openReadyWindow({ trees: [tree] })
    await user.click(await sidebar().findByRole('link', { name: 'Bread' }))
    await user.type(composer(), 'And then')
    await waitFor(() => expect(main.library.drafts.get(tree.conversation.id)).toBe('And then'))
    composer().setSelectionRange(0, 0)
    await user.keyboard('{ArrowUp}')
    await shown('How long?', composer)
    // Meanwhile nothing takes the place of what was not sent.
    await user.click(screen.getByRole('searchbox', { name: 'Search' }))
    expect(main.library.drafts.get(tree.conversation.id)).toBe('And then')
    await user.click(composer())
    composer().setSelectionRange(9, 9)
    await user.keyboard('{ArrowDown}')
    await shown('And then', composer)
  })

  test('sent again leaves what it was put over', async () => {
    const tree = aTree({ title: 'Bread', question: 'How long?' })
    const { user, composer, sidebar, answer } = await openReadyWindow({ trees: [tree] })
    await user.click(await sidebar().findByRole('link', { name: 'Bread' }))
    await user.type(composer(), 'And then')
    composer().setSelectionRange(0, 0)
    await user.keyboard('{ArrowUp}')
    await shown('How long?', composer)
    await user.keyboard('{Enter}')
    await answer('Demo · Writer (waiting)')
    await waitFor(() => expect(composer().value).toBe('And then'))
  })
})

describe('while an answer is being written', () => {
  test('Ctrl+Enter takes its place, and what has come stays', async () => {
    const { main, user, composer, answer } = await openReadyWindow()
    await user.type(composer(), 'One{Enter}')
    await answer('Demo · Writer (waiting)')
    await user.type(composer(), 'Better two')
    expect(screen.getByText(/Ctrl\+Enter sends now/)).toBeTruthy()
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(main.calls.map(({ path }) => path)).toContain('outbox.sendNow'))
    await waitFor(() => expect(screen.getAllByRole('article', { name: 'You' })).toHaveLength(2))
    expect(composer().value).toBe('')
  })

  test('it can be set that Enter takes its place, and then Ctrl+Enter waits', async () => {
    const { user, composer, answer } = await openReadyWindow({
      settings: { whileAnswering: 'steer' },
    })
    await user.type(composer(), 'One{Enter}')
    await answer('Demo · Writer (waiting)')
    expect(screen.getByRole('button', { name: 'Send' }).title).toBe('Stops the answer and sends')
    await user.type(composer(), 'Two{Control>}{Enter}{/Control}')
    await screen.findByRole('article', { name: 'You (waiting)' })
  })

  test('the menu beside Send has both ways', async () => {
    const { main, user, composer, answer } = await openReadyWindow()
    await user.type(composer(), 'One{Enter}')
    await answer('Demo · Writer (waiting)')
    await user.type(composer(), 'Two')
    await user.click(screen.getByRole('button', { name: 'How to send' }))
    await screen.findByRole('menuitem', { name: 'Send after the answer' })
    await user.click(screen.getByRole('menuitem', { name: 'Stop and send now' }))
    await waitFor(() => expect(main.calls.map(({ path }) => path)).toContain('outbox.sendNow'))
  })
})

/** As the engine gives what is pasted or dropped. */
function transfer(text: string, files: readonly File[] = []) {
  return {
    types: [...(text === '' ? [] : ['text/plain']), ...(files.length > 0 ? ['Files'] : [])],
    getData: (type: string) => (type === 'text/plain' ? text : ''),
    files,
    items: files.map((file) => ({
      kind: 'file',
      getAsFile: () => file,
      webkitGetAsEntry: () => ({ isDirectory: false }),
    })),
  }
}

const chips = () => screen.findByRole('list', { name: 'Attachments' })
const chip = (name: string | RegExp) => screen.findByRole('button', { name })
const notes = new File(['Buy bread.'], 'notes.txt', { type: 'text/plain' })

describe('files', () => {
  test('are pasted, kept with the draft, and sent without a word beside them', async () => {
    const { main, composer, user, answer } = await openReadyWindow()
    fireEvent.paste(composer(), { clipboardData: transfer('', [notes]) })
    await chip('notes.txt 3 tokens')
    await waitFor(() =>
      expect(main.calls.findLast(({ path }) => path === 'drafts.save')?.input).toMatchObject({
        text: '',
        attachments: [{ name: 'notes.txt' }],
      }),
    )
    await user.type(composer(), '{Enter}')
    await answer('Demo · Writer (waiting)')
    const sent = main.calls.find(({ path }) => path === 'outbox.send')
    expect(sent?.input).toMatchObject({ text: '', attachments: [{ name: 'notes.txt' }] })
    expect(screen.queryByRole('button', { name: 'Remove notes.txt' })).toBeNull()
  })

  test('are dropped on the conversation, which says what will happen', async () => {
    await openReadyWindow()
    const dataTransfer = transfer('', [notes, new File(['More.'], 'more.txt')])
    fireEvent.dragOver(screen.getByRole('main'), { dataTransfer })
    expect(await screen.findByText('Drop to attach 2 files')).toBeTruthy()
    fireEvent.drop(screen.getByRole('main'), { dataTransfer })
    expect(screen.queryByText('Drop to attach 2 files')).toBeNull()
    await waitFor(async () =>
      expect(
        within(await chips())
          .getAllByRole('listitem')
          .map(({ textContent }) => textContent),
      ).toEqual([expect.stringContaining('notes.txt'), expect.stringContaining('more.txt')]),
    )
  })

  test('are one stop for Tab, walked by the arrows, and removed by Delete, which can be undone', async () => {
    const { composer, user } = await openReadyWindow()
    const files = [notes, new File(['More.'], 'more.txt')]
    fireEvent.paste(composer(), { clipboardData: transfer('', files) })
    const more = await chip(/^more\.txt/)
    await user.tab({ shift: true })
    expect(document.activeElement).toBe(await chip(/^notes\.txt/))
    await user.keyboard('{ArrowRight}')
    expect(document.activeElement).toBe(more)
    await user.keyboard('{ArrowLeft}{Delete}')
    await waitFor(() => expect(screen.queryByRole('button', { name: /^notes\.txt/ })).toBeNull())
    expect(document.activeElement).toBe(more)
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await chip(/^notes\.txt/)
  })

  test('that can’t be read say why, leave the others alone, and can be tried again', async () => {
    const { main, composer, user } = await openReadyWindow()
    main.failNext('attachments.add', {
      code: 'attachment.unreadable',
      data: { reason: 'encrypted' },
    })
    const locked = new File(['?'], 'locked.pdf')
    fireEvent.paste(composer(), { clipboardData: transfer('', [locked, notes]) })
    await chip(/^notes\.txt/)
    expect(screen.getByText(/locked\.pdf.*: Nothing could be read/)).toBeTruthy()
    expect(screen.getByText('locked.pdf is not attached.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await chip(/^locked\.pdf/)
    expect(document.activeElement).toBe(composer())
  })

  test('that are still being read hold the message back, and go on while one is elsewhere', async () => {
    const { main, composer, user, sidebar } = await openReadyWindow({
      trees: [aTree({ title: 'Bread' })],
    })
    const release = main.holdNext('attachments.add')
    fireEvent.paste(composer(), { clipboardData: transfer('', [notes]) })
    await user.type(composer(), 'Read this{Enter}')
    expect(screen.getByText('A file is still being read.')).toBeTruthy()
    await user.click(await sidebar().findByRole('link', { name: 'Bread' }))
    await user.click(screen.getByRole('button', { name: 'New conversation' }))
    expect(within(await chips()).getByText(/reading 10 bytes/)).toBeTruthy()
    release()
    await chip('notes.txt 3 tokens')
    expect(main.calls.map(({ path }) => path)).not.toContain('outbox.send')
  })
})

describe('a file with pages', () => {
  const pages = ['One of five. '.repeat(8), 'Two.', 'Three.', 'Four.', 'Five.']
  const report = new File([pages.join('\f')], 'report.pdf', { type: 'application/pdf' })

  test('goes along as far as its pages are chosen, in writing or one by one', async () => {
    const { main, composer, user } = await openReadyWindow()
    fireEvent.paste(composer(), { clipboardData: transfer('', [report]) })
    await user.click(await chip('report.pdf 5 pages · 32 tokens'))
    const dialog = within(await screen.findByRole('dialog', { name: 'report.pdf' }))
    const field = dialog.getByRole<HTMLInputElement>('textbox', { name: 'Pages that go along' })
    await dialog.findByRole('checkbox', { name: 'Page 5' })

    await user.type(field, '2-4, 9')
    expect(dialog.getByText('There is no page 9.')).toBeTruthy()
    await user.clear(field)
    await user.type(field, '2-4')
    expect(await dialog.findByText('pages 2–4 of 5 · 4 tokens')).toBeTruthy()
    expect(field.value).toBe('2-4')
    expect(dialog.getByRole<HTMLInputElement>('checkbox', { name: 'Page 1' }).checked).toBe(false)

    await user.click(dialog.getByRole('checkbox', { name: 'Page 3' }))
    await waitFor(() => expect(field.value).toBe('2, 4'))
    await user.keyboard('{Escape}')
    await chip('report.pdf pages 2, 4 of 5 · 3 tokens')
    await waitFor(() =>
      expect(main.calls.findLast(({ path }) => path === 'drafts.save')?.input).toMatchObject({
        attachments: [
          {
            chosen: [
              { from: 2, to: 2 },
              { from: 4, to: 4 },
            ],
            tokens: 3,
          },
        ],
      }),
    )
  })

  test('that is too long says which ways there are', async () => {
    const { composer } = await openReadyWindow({
      context: { usedTokens: 40_000, overflowTokens: 16_000 },
    })
    fireEvent.paste(composer(), { clipboardData: transfer('', [report]) })
    expect(await screen.findByText(/Remove a file or choose fewer of its pages/)).toBeTruthy()
  })
})

test('a message that is taken back comes with its files', async () => {
  const { main, composer, user, answer } = await openReadyWindow()
  await user.type(composer(), 'One{Enter}')
  await answer('Demo · Writer (waiting)')
  fireEvent.paste(composer(), { clipboardData: transfer('', [notes]) })
  await chip(/^notes\.txt/)
  await user.type(composer(), 'Two{Enter}')
  const waiting = await screen.findByRole('article', { name: 'You (waiting)' })
  expect(within(waiting).getByRole('button', { name: /^notes\.txt/ })).toBeTruthy()
  await user.click(within(waiting).getByRole('button', { name: 'Take back' }))
  await waitFor(() => expect(composer().value).toBe('Two'))
  await waitFor(() =>
    expect(main.calls.findLast(({ path }) => path === 'drafts.save')?.input).toMatchObject({
      text: 'Two',
      attachments: [{ name: 'notes.txt' }],
    }),
  )
})

describe('long text', () => {
  const long = 'A line of a log.\n'.repeat(200)

  test('is pasted as a file, and Ctrl+Z puts it into the field instead', async () => {
    const { composer, user } = await openReadyWindow()
    await user.type(composer(), 'See: ')
    fireEvent.paste(composer(), { clipboardData: transfer(long) })
    await chip(/^Pasted text\.txt/)
    expect(composer().value).toBe('See: ')
    await user.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(composer().value).toBe(`See: ${long}`))
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Attachments' })).toBeNull())
  })

  test('can be had as text from its preview too', async () => {
    const { composer, user } = await openReadyWindow()
    fireEvent.paste(composer(), { clipboardData: transfer(long) })
    await user.click(await chip(/^Pasted text\.txt/))
    const dialog = within(await screen.findByRole('dialog', { name: 'Pasted text.txt' }))
    expect(await dialog.findByText(/A line of a log/)).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: 'Insert as text instead' }))
    await waitFor(() => expect(composer().value).toBe(long))
  })
})

test('files that were opened with the app go beside the message, and what can’t says why', async () => {
  const { main, user, composer } = await openReadyWindow()
  await user.type(composer(), 'What is this?')
  main.askWindow({ type: 'attach', attachments: [anAttachment({ name: 'plan.pdf' })] })
  const chips = within(await screen.findByRole('list', { name: 'Attachments' }))
  expect(chips.getByRole('button', { name: 'plan.pdf 30 tokens' })).toBeTruthy()
  expect(screen.getByText('plan.pdf is attached.')).toBeTruthy()
  // Not let go of: the page itself has no file to give away.
  expect(fireEvent.dragStart(chips.getByRole('button', { name: 'plan.pdf 30 tokens' }))).toBe(false)
  await waitFor(() => {
    const dragged = main.calls.find(({ path }) => path === 'attachments.drag')
    expect(dragged?.input).toMatchObject({ name: 'plan.pdf' })
  })
  const fault = { code: 'attachment.notOpened', data: { reason: 'missing' } } as const
  main.askWindow({ type: 'notAttached', files: [{ name: 'gone.pdf', fault }] })
  expect(await screen.findByText('“gone.pdf” is not attached')).toBeTruthy()
  expect(
    screen.getByText(/^This file could not be opened\. It is not there any more\./),
  ).toBeTruthy()
  expect(composer().value).toBe('What is this?')
})

test('a file that is opened before the kept draft has come stands beside it', async () => {
  const tree = aTree({ title: 'Bread', question: 'How long?' })
  const { main, user, composer, sidebar } = await openReadyWindow({ trees: [tree] })
  const { id } = tree.conversation
  main.library.drafts.set(id, 'Kept before')
  const release = main.holdNext('drafts.read')
  await user.click(await sidebar().findByRole('link', { name: 'Bread' }))
  main.askWindow({ type: 'attach', attachments: [anAttachment({ name: 'plan.pdf' })] })
  const chip = { name: 'plan.pdf 30 tokens' }
  expect(await screen.findByRole('button', chip)).toBeTruthy()
  release()
  await shown('Kept before', composer)
  expect(screen.getByRole('button', chip)).toBeTruthy()
  await user.type(composer(), ' and now')
  await waitFor(() => expect(main.library.drafts.get(id)).toBe('Kept before and now'))
})
