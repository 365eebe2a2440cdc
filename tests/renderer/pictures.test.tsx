import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, onTestFinished, test } from 'vitest'
import { clientFromPort } from '../../src/renderer/api/client.ts'
import { createPictures } from '../../src/renderer/api/pictures.ts'
import { LinkOpenContext } from '../../src/renderer/ui/markdown/markdown-link.tsx'
import { Markdown } from '../../src/renderer/ui/markdown/markdown.tsx'
import { PicturesContext } from '../../src/renderer/ui/markdown/pictures.ts'
import { serveMain } from './served-main.ts'

function show(text: string) {
  const main = serveMain()
  const port = main.connect()
  const opened: string[] = []
  const pictures = createPictures(clientFromPort(port))
  const draw = (shown: string, isGrowing = false) => (
    <LinkOpenContext value={(url) => void opened.push(url)}>
      <PicturesContext value={pictures}>
        <Markdown text={shown} isGrowing={isGrowing} />
      </PicturesContext>
    </LinkOpenContext>
  )
  const { container, rerender } = render(draw(text))
  onTestFinished(() => {
    cleanup()
    port.close()
  })
  const asked = (): readonly unknown[] =>
    main.calls.filter(({ path }) => path === 'pictures.load').map(({ input }) => input)
  return {
    main,
    container,
    opened,
    asked,
    user: userEvent.setup(),
    grow: (longer: string) => rerender(draw(longer, true)),
  }
}

const button = (name: string): HTMLElement => screen.getByRole('button', { name })

test('a picture is a card with its address, loads when it is asked for, and is taken back', async () => {
  const { container, asked, user } = show('See ![a *cat*](https://pictures.example/a/cat.png "t").')
  expect(container.querySelector('img')).toBeNull()
  const card = screen.getByRole('group', { name: 'Picture: a cat' })
  expect(card.querySelector('code')?.textContent).toBe('https://pictures.example/a/cat.png')
  expect(card.querySelector('strong')?.textContent).toBe('pictures.example')
  expect(asked()).toEqual([])
  await user.tab()
  expect(document.activeElement).toBe(button('Load picture'))
  await user.keyboard('{Enter}')
  const image = await within(card).findByRole<HTMLImageElement>('img', { name: 'a cat' })
  expect(image.src).toBe('data:image/png;base64,iVBORw0KGgo=')
  expect([image.getAttribute('width'), image.getAttribute('height')]).toEqual(['4', '3'])
  expect(asked()).toEqual([{ url: 'https://pictures.example/a/cat.png' }])
  await user.click(button('Hide picture'))
  expect(container.querySelector('img')).toBeNull()
  expect(button('Load picture')).toBeTruthy()
})

test('what is loaded stays while the answer grows', async () => {
  const text = '![a cat](https://pictures.example/cat.png)'
  const { container, grow, asked, user } = show(text)
  await user.click(button('Load picture'))
  await waitFor(() => expect(container.querySelector('img')).not.toBeNull())
  grow(`${text} and more`)
  grow(`${text} and more\n\nof it`)
  expect(container.querySelector('img')).not.toBeNull()
  expect(asked()).toHaveLength(1)
})

test('a failure says what to do, and does it', async () => {
  const { main, opened, asked, user } = show('![a cat](https://pictures.example/cat.png)')
  main.failNext('pictures.load', {
    code: 'picture.unreachable',
    data: { host: 'pictures.example', status: 503 },
  })
  await user.click(button('Load picture'))
  const said = await screen.findByText(/answered with status 503/)
  expect(said.textContent).toMatch(/^The picture is not loaded\. /)
  expect(button('Copy address')).toBeTruthy()
  await user.click(button('Open in browser'))
  expect(opened).toEqual(['https://pictures.example/cat.png'])
  await user.click(button('Try again'))
  expect(await screen.findByRole('img')).toBeTruthy()
  expect(asked()).toHaveLength(2)
})

test('what is refused is not offered again', async () => {
  const { main, user } = show('![a cat](https://router.example/cat.png)')
  main.failNext('pictures.load', { code: 'picture.refused', data: { reason: 'private' } })
  await user.click(button('Load picture'))
  await screen.findByText(/leads to this computer or a network nearby/)
  expect(screen.queryByRole('button', { name: /Try again|Load/ })).toBeNull()
})

test.each([
  ['![x](https://bank.example@evil.example/a.png)', 'evil.example'],
  ['![x](https://xn--80ak6aa92e.com/a.png)', 'xn--80ak6aa92e.com'],
  ['![x](https://аррӏе.com/a.png)', 'xn--80ak6aa92e.com'],
  ['![x](https://evil.example/\u202Egnp.example.com)', 'evil.example'],
  ['![x](https://evil.example:8443/a)', 'evil.example:8443'],
])('the host that counts is told from the rest: %j', (text, host) => {
  const { container } = show(text)
  expect(container.querySelector('.picture strong')?.textContent).toBe(host)
  expect(container.textContent).not.toMatch(/[\u202A-\u202E\u2066-\u2069а-яӏ]/)
})

test.each([
  ['plain http', '![x](http://pictures.example/a.png)'],
  ['another scheme', '![x](ftp://pictures.example/a.png)'],
  ['data', '![x](data:image/svg+xml,<svg/onload=alert(1)>)'],
  ['a file', '![x](file:///etc/passwd)'],
  ['nothing', '![x]()'],
  ['a relative address', '![x](assets/a.png)'],
  ['too long', `![x](https://pictures.example/${'a'.repeat(2_000)})`],
])('nothing can be loaded from %s', (_, text) => {
  const { container } = show(text)
  expect(container.querySelector('img, button, [src]')).toBeNull()
})

test('a link around a picture stands behind it, so that neither hides the other', async () => {
  const { container, opened, user } = show(
    '[![a cat](https://pictures.example/cat.png)](https://evil.example/bank)',
  )
  expect(container.querySelector('a .picture, a button')).toBeNull()
  await user.click(screen.getByRole('link', { name: 'https://evil.example/bank' }))
  expect(opened).toEqual(['https://evil.example/bank'])
})
