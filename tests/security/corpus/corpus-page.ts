import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { rendererAliases } from '../../../electron.vite.config.ts'
import { contentSecurityPolicy, diagramPolicy } from '../../../src/main/shell/content-policy.ts'
import { appOrigin } from '../../../src/shared/bridge.ts'

/** Whether the page is under the policy that the window of the app has, or under none at all. */
export type Policy = 'own' | 'none'

export interface CorpusPages extends AsyncDisposable {
  /** Serves the built page; the origin of what is served. */
  readonly serve: (policy: Policy) => Promise<string>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** Builds the parts that draw foreign text as the app is built. */
export async function buildCorpusPage(): Promise<CorpusPages> {
  const folder = await mkdtemp(path.join(tmpdir(), 'liminal-corpus-page-'))
  const root = path.join(import.meta.dirname, 'page')
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'error',
    plugins: [react(), tailwindcss()],
    resolve: { alias: rendererAliases },
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome130',
      minify: false,
      assetsInlineLimit: 0,
      modulePreload: false,
      rollupOptions: {
        input: ['index.html', 'diagram-frame.html'].map((name) => path.join(root, name)),
      },
    },
  })
  const ends: (() => void)[] = []
  return {
    serve: async (policy) => {
      const { origin, end } = await serve(folder, policy)
      ends.push(end)
      return origin
    },
    [Symbol.asyncDispose]: async () => {
      for (const end of ends) end()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function serve(folder: string, policy: Policy) {
  let origin = ''
  const server = createServer((request, response) => {
    const name = path.normalize(new URL(request.url ?? '/', origin).pathname)
    if (name === '/bare.html') {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end('<!doctype html><title>Bare</title><body></body>')
      return
    }
    const file = path.join(folder, name === '/' ? 'index.html' : name)
    response.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream')
    // The frame for diagrams has no origin, and asks for its modules as nobody.
    response.setHeader('access-control-allow-origin', '*')
    if (policy === 'own') {
      const own = name === '/diagram-frame.html' ? diagramPolicy : contentSecurityPolicy
      response.setHeader('content-security-policy', own.replaceAll(appOrigin, origin))
    }
    createReadStream(file)
      .on('error', () => response.writeHead(404).end())
      .pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const end = (): void => {
    server.closeAllConnections()
    server.close()
  }
  return { origin, end }
}
