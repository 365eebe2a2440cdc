import { expect, test } from './harness/test.ts'
import { windowOn } from './pages/window.ts'

const brokenOff = 'Demo · Ends: connection lost'

test('an unfinished answer is kept by mouse, also after a restart, and given up by key', async ({
  launch,
  userData,
}) => {
  const first = await launch({ userData })
  const window = windowOn(first.page)
  await window.chooseModel(brokenOff)
  await window.send('What happens when the line breaks?')
  const answer = window.answer(`${brokenOff} (interrupted)`)
  await answer.getByRole('button', { name: 'Keep' }).click()
  await expect(answer).toContainText('Interrupted · kept as it is')
  await expect(answer.getByRole('button', { name: 'Continue' })).toBeHidden()
  await first.close()

  const { page } = await launch({ userData })
  const again = windowOn(page)
  await again.sidebar.getByText('What happens when the line breaks?').click()
  const kept = again.answer(`${brokenOff} (interrupted)`)
  await expect(kept).toContainText('Interrupted · kept as it is')
  await kept.getByRole('button', { name: 'Undo' }).focus()
  await page.keyboard.press('Enter')
  await expect(kept.getByRole('button', { name: 'Keep' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(kept.getByRole('button', { name: 'Undo' })).toBeFocused()
})

test('a continued answer leads to the one that it carries on, and back, by key', async ({
  launch,
}) => {
  const { page } = await launch()
  const window = windowOn(page)
  await window.chooseModel(brokenOff)
  await window.send('What happens when the line breaks?')
  await expect(window.answer(`${brokenOff} (interrupted)`)).toBeVisible()
  await window.chooseModel('Demo · Writer')
  await page.getByRole('button', { name: 'Continue' }).focus()
  await page.keyboard.press('Enter')
  const whole = window.answer('Demo · Writer')
  await expect(whole).toContainText('Continued from an interrupted answer')
  await expect(whole).toBeFocused()
  await expect(whole.getByRole('button', { name: 'Regenerate', exact: true })).toBeEnabled({
    timeout: 30_000,
  })

  await page.keyboard.press('Tab')
  await expect(whole.getByRole('button', { name: 'Show it as it was' })).toBeFocused()
  await page.keyboard.press('Enter')
  const broken = window.answer(`${brokenOff} (interrupted)`)
  await expect(broken).toBeFocused()
  await expect(broken).toContainText('Carried on in a later version')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(whole).toBeFocused()
})

test('a wait for another try is called off by its button', async ({ launch }) => {
  const { page } = await launch()
  const window = windowOn(page)
  await window.chooseModel('Demo · Fails: rate limited')
  await window.send('Are you there?')
  const cancel = page.getByRole('button', { name: 'Cancel' })
  await expect(page.getByText(/again in \d+ s/)).toBeVisible()
  await cancel.click()
  const answer = window.answer('Demo · Fails: rate limited (cancelled)')
  await expect(answer).toContainText('Your message is kept.')
  await expect(answer).toBeFocused()
})
