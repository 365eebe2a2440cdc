import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { ErrorBoundary } from 'react-error-boundary'
import { expect, onTestFinished, test, vi } from 'vitest'
import { CrashNotice, DisconnectedNotice } from '../../src/renderer/app/crash-notice.tsx'
import { showSettings, useView } from '../../src/renderer/app/view-store.ts'

test('a part that breaks is told calmly, and Reload draws the window anew', async () => {
  // React reports what a boundary caught; here it is meant.
  const report = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  onTestFinished(() => report.mockRestore())
  let isBroken = true
  function Part() {
    if (isBroken) throw new Error('broken')
    return <p>whole</p>
  }
  showSettings('about')
  render(
    <ErrorBoundary FallbackComponent={CrashNotice}>
      <Part />
    </ErrorBoundary>,
  )
  expect(screen.getByRole('alert').textContent).toContain('safe on disk')
  isBroken = false
  await userEvent.click(screen.getByRole('button', { name: 'Reload' }))
  expect(screen.getByText('whole')).toBeTruthy()
  expect(useView.getState().settingsTab).toBeUndefined()
})

test('a lost connection says what is safe, and asks for another one', async () => {
  const reload = vi.fn<() => void>()
  render(<DisconnectedNotice onReload={reload} />)
  expect(screen.getByRole('alert').textContent).toContain('Everything that was shown as saved')
  await userEvent.click(screen.getByRole('button', { name: 'Reload' }))
  await waitFor(() => expect(reload).toHaveBeenCalledOnce())
})
