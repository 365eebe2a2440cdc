import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  globalSetup: './tests/e2e/harness/stage.ts',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Each test starts an Electron of its own: more at once than this and they wait for the CPU.
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  projects: [
    { name: 'e2e', testIgnore: '**/demo/**' },
    { name: 'demo', testMatch: '**/demo/*.e2e.ts' },
  ],
})
