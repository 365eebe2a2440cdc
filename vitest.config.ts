import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// Files share the process of their worker (docs/decisions/0035-test-files-share-a-process.md), but
// for those that change it for good: the keychain is looked for on the bus that was there first.
const alone = ['src/main/adapters/vault/os-keychain.test.ts', 'tests/secret-service/**/*.test.ts']
// What these test keeps no state between calls, so its modules may be shared too.
const pure = ['src/shared/**/*.test.ts', 'src/main/{domain,adapters/providers}/**/*.test.ts']

export default defineConfig({
  plugins: [react()],
  // The packages of another checkout may be linked to, as for the guards that are taken out.
  server: { fs: { strict: false } },
  test: {
    // A limit for hangs only: real parts take their time on a busy machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // One more than there are processors, since many tests wait for a disk or a socket. Unsaid, one
    // processor stays idle, which on a machine with two is half of it.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          environment: 'node',
          isolate: false,
          include: pure,
        },
      },
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          isolate: false,
          setupFiles: ['tests/build/fresh-modules.ts'],
          // electron-store imports the `electron` package, which outside of Electron would begin
          // to download one unless it is told where one is. Nothing is ever started from there.
          env: { ELECTRON_OVERRIDE_DIST_PATH: 'none' },
          globalSetup: ['tests/build/build-store-worker.ts'],
          include: [
            'src/{shared,main,preload}/**/*.test.ts',
            'scripts/**/*.test.ts',
            'tests/{conformance,contract,faults,integration,loopback,rules,security}/**/*.test.ts',
          ],
          exclude: [...pure, ...alone],
        },
      },
      {
        extends: true,
        test: { name: 'alone', environment: 'node', include: alone },
      },
      {
        extends: true,
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          isolate: false,
          setupFiles: ['tests/build/fresh-modules.ts', 'tests/renderer/clean-window.ts'],
          include: [
            'src/renderer/**/*.test.{ts,tsx}',
            'tests/renderer/**/*.test.{ts,tsx}',
            'tests/security/**/*.test.tsx',
          ],
        },
      },
    ],
  },
})
