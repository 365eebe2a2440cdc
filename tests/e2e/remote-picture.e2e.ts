import { createCertificate } from '../loopback/certificate.ts'
import { startLoopback } from '../loopback/loopback-server.ts'
import { openAiCompatibleScript } from '../loopback/openai-compatible-script.ts'
import { expectNothingFound } from './harness/axe.ts'
import { expect, test } from './harness/test.ts'
import { addProvider, windowOn } from './pages/window.ts'

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('a picture from elsewhere is an address, until it is asked for; by main, and never here', async ({
  launch,
  userData,
}) => {
  const certificate = createCertificate('pictures.example')
  const elsewhere = await startLoopback(
    async (_, reply) => {
      await reply.begin(200, { 'content-type': 'image/png' })
      await reply.write(onePixel)
      await reply.end()
    },
    { certificate },
  )
  const port = Number(new URL(elsewhere.url).port)
  const model = await startLoopback(
    openAiCompatibleScript({
      deltas: [
        'See ![a cat](https://pictures.example/cat.png)',
        `\n\nand ![a router](https://127.0.0.1:${port}/admin.png).`,
      ],
    }),
  )
  const first = await launch({ userData })
  const window = windowOn(first.page)
  // The open network stands here: one name, whose address is looked at as any other.
  await first.app.evaluate(
    (_, { port, ca }) => {
      const { getBuiltinModule } = process as unknown as {
        getBuiltinModule: (name: string) => Record<string, unknown>
      }
      const https = getBuiltinModule('node:https') as { request: (options: object) => unknown }
      const request = https.request
      const here = [{ address: '127.0.0.1', family: 4 }]
      type Found = (error: null, addresses: readonly object[] | string, family?: number) => void
      const lookup = (_name: string, { all }: { all?: boolean }, found: Found): void =>
        all === true ? found(null, here) : found(null, '127.0.0.1', 4)
      https.request = (options) => request({ ...options, port, ca, lookup })
      getBuiltinModule('node:dns/promises')['lookup'] = () =>
        Promise.resolve([{ address: '93.184.216.34', family: 4 }])
      const { syncBuiltinESMExports } = getBuiltinModule('node:module') as {
        syncBuiltinESMExports: () => void
      }
      syncBuiltinESMExports()
    },
    { port, ca: certificate.cert },
  )
  await addProvider(window, { kind: 'OpenAI-compatible', name: 'Loopback', baseUrl: model.url })
  await window.chooseModel('loopback-1')
  await window.send('Show me a cat.')
  const cat = window.transcript.getByRole('group', { name: 'Picture: a cat' })
  const router = window.transcript.getByRole('group', { name: 'Picture: a router' })
  await expect(router).toBeVisible()
  await expect(cat.locator('code')).toHaveText('https://pictures.example/cat.png')
  await expectNothingFound(first.page, 'before it is loaded')
  expect(elsewhere.requests).toEqual([])

  await cat.getByRole('button', { name: 'Load picture' }).focus()
  await first.page.keyboard.press('Enter')
  const picture = cat.getByRole('img', { name: 'a cat' })
  await expect(picture).toBeVisible()
  expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1)
  expect(await picture.getAttribute('src')).toMatch(/^data:image\/png;base64,/)
  expect(elsewhere.requests.map(({ path }) => path)).toEqual(['/cat.png'])

  await router.getByRole('button', { name: 'Load picture' }).click()
  await expect(router.getByText(/leads to this computer or a network nearby/)).toBeVisible()
  await expectNothingFound(first.page, 'loaded and refused')
  expect(elsewhere.requests).toHaveLength(1)
  await cat.getByRole('button', { name: 'Hide picture' }).click()
  await expect(picture).toBeHidden()
  await first.close()

  const second = await launch({ userData })
  const again = windowOn(second.page)
  await again.sidebar.getByText('Show me a cat.').first().click()
  await expect(again.transcript.getByRole('group', { name: 'Picture: a cat' })).toBeVisible()
  await expect(again.transcript.getByRole('img', { name: 'a cat' })).toHaveCount(0)
  expect(elsewhere.requests).toHaveLength(1)
  await Promise.all([elsewhere.close(), model.close()])
})
