import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'

/**
 * Builds the store's worker once for a run of tests. Hundreds of tests open a library of their
 * own, and a worker from source reads and compiles some eighty files each time before it does.
 */
export default async function buildStoreWorker(project: TestProject): Promise<() => Promise<void>> {
  const { root } = project.config
  // Below node_modules, where the worker finds better-sqlite3, and where nothing is checked.
  const directory = await mkdtemp(path.join(root, 'node_modules/.store-worker-'))
  const rebuild = () => buildInto(directory, root)
  await rebuild()
  project.onTestsRerun(rebuild)
  process.env['LIMINAL_TEST_STORE_WORKER'] = pathToFileURL(
    path.join(directory, 'store-worker.js'),
  ).href
  return () => rm(directory, { recursive: true, force: true })
}

async function buildInto(outDir: string, root: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      outDir,
      ssr: 'src/main/adapters/store/store-worker.ts',
      target: 'node20.18',
      minify: false,
      rollupOptions: { output: { format: 'es', entryFileNames: 'store-worker.js' } },
    },
  })
}
