import { chmod, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import Database from 'better-sqlite3'
import { makeAppFolder } from './harness/app-user.ts'
import { lookAt } from './harness/axe.ts'
import { expect, test } from './harness/test.ts'
import { windowOn } from './pages/window.ts'

const library = (userData: string): string => path.join(userData, 'library.db')

test('a data folder that cannot be written is named, and works once it can', async ({ launch }) => {
  const folder = await makeAppFolder('locked')
  await chmod(folder, 0o500)
  const { page } = await launch({ userData: folder })
  await expect(page.getByRole('alert')).toContainText(folder)
  await lookAt(page, 'a folder that cannot be written')
  await chmod(folder, 0o700)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeVisible()
})

test('a corrupt library is never deleted: it is named, and set aside only when told to', async ({
  launch,
  userData,
}) => {
  const first = await launch({ userData })
  await windowOn(first.page).send('Remember me.')
  await expect(first.page.getByRole('article').last()).toBeVisible()
  await first.close()
  const damaged = Buffer.from(await readFile(library(userData)))
  damaged.fill('rubbish', 0, 4096)
  await writeFile(library(userData), damaged)

  const second = await launch({ userData })
  await expect(second.page.getByRole('alert')).toContainText(library(userData))
  await lookAt(second.page, 'a corrupt library')
  expect(await readFile(library(userData))).toEqual(damaged)
  await second.page.getByRole('button', { name: /aside/i }).click()
  await expect(second.page.getByRole('textbox', { name: 'Message' })).toBeVisible()
  const kept = await readdir(path.join(userData, 'quarantine'), { recursive: true })
  expect(kept.some((name) => name.endsWith('library.db'))).toBe(true)
})

test('a library of a newer version is opened for reading and not written', async ({
  launch,
  userData,
}) => {
  const first = await launch({ userData })
  await windowOn(first.page).send('From the past.')
  await expect(windowOn(first.page).sidebar.getByText('From the past.')).toBeVisible()
  await expect(first.page.getByRole('button', { name: 'Send', exact: true })).toBeVisible({
    timeout: 30_000,
  })
  await first.close()
  const database = new Database(library(userData))
  database.pragma('user_version = 999')
  database.pragma('journal_mode = DELETE')
  database.close()
  const before = await readFile(library(userData))

  const second = await launch({ userData })
  const window = windowOn(second.page)
  await window.sidebar.getByText('From the past.').click()
  await expect(window.transcript.getByRole('article', { name: 'You' })).toContainText(
    'From the past.',
  )
  await expect(second.page.getByText(/newer version/i).first()).toBeVisible()
  await lookAt(second.page, 'a library that is only read')
  await second.close()
  expect(await readFile(library(userData))).toEqual(before)
})
