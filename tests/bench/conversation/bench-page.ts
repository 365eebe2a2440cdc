import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron, type CDPSession, type ElectronApplication, type Page } from '@playwright/test'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import type { BenchPage } from './page/page.tsx'
import type { Runtime } from './runtime.ts'

/** The parts in a bare window of the same Electron, without the app around them. */
export interface PartsWindow extends AsyncDisposable {
  readonly app: ElectronApplication
  readonly page: Page
  readonly session: CDPSession
  /** What the page's thread did while `act` ran, in seconds. */
  readonly during: (act: () => Promise<unknown>) => Promise<Work>
  readonly bench: <K extends keyof BenchPage>(
    act: K,
    ...args: Parameters<BenchPage[K]>
  ) => Promise<Awaited<ReturnType<BenchPage[K]>>>
}

export interface Work {
  readonly scriptS: number
  readonly layoutS: number
}

export interface BuiltPage extends AsyncDisposable {
  readonly address: string
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

/** Builds the page as the app is built, and serves it on loopback. */
export async function buildPage(): Promise<BuiltPage> {
  const folder = await mkdtemp(path.join(tmpdir(), 'liminal-bench-page-'))
  await build({
    root: path.join(import.meta.dirname, 'page'),
    base: './',
    configFile: false,
    logLevel: 'error',
    plugins: [react(), tailwindcss()],
    worker: { format: 'es' },
    build: { outDir: folder, target: 'chrome130', minify: true, assetsInlineLimit: 0 },
  })
  const server = createServer((request, response) => {
    const name = path.normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    const file = path.join(folder, name === '/' ? 'index.html' : name)
    response.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream')
    createReadStream(file)
      .on('error', () => response.writeHead(404).end())
      .pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export async function openParts(runtime: Runtime, address: string): Promise<PartsWindow> {
  const app = await _electron.launch({
    executablePath: runtime.executablePath,
    // The bare host is measured as root where need be; the app itself never runs so.
    args: ['--no-sandbox', path.join(import.meta.dirname, 'host')],
    env: { ...process.env, LIMINAL_BENCH_PAGE: address },
  })
  const page = await app.firstWindow()
  await page.waitForFunction(() => 'bench' in window)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  return {
    app,
    page,
    session,
    during: async (act) => {
      const before = await workOf(session)
      await act()
      const after = await workOf(session)
      return {
        scriptS: after.scriptS - before.scriptS,
        layoutS: after.layoutS - before.layoutS,
      }
    },
    bench: (act, ...args) =>
      page.evaluate(
        ([name, given]) =>
          (window as unknown as { bench: Record<string, (...all: unknown[]) => unknown> }).bench[
            name
          ]?.(...given),
        [act, args] as const,
      ) as never,
    [Symbol.asyncDispose]: () => app.close(),
  }
}

async function workOf(session: CDPSession): Promise<Work> {
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0
  return {
    scriptS: of('ScriptDuration'),
    layoutS: of('LayoutDuration') + of('RecalcStyleDuration'),
  }
}
