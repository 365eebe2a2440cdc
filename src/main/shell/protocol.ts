import { readFileSync } from 'node:fs'
import path from 'node:path'
import { protocol } from 'electron'
import { appOrigin, diagramFrameUrl } from '../../shared/bridge.ts'
import { contentSecurityPolicy, diagramPolicy } from './content-policy.ts'
import type { FirstLook, Look } from './first-look.ts'

const scheme = new URL(appOrigin).protocol.slice(0, -1)

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, codeCache: true, corsEnabled: true } },
  ])
}

/** Serves the window's files, and nothing outside of `root`; the window itself as it looks now. */
export function serveAppScheme(root: string, firstLook: FirstLook): void {
  const index = path.join(root, 'index.html')
  const none = { statusCode: 404, data: Buffer.alloc(0) }
  // `protocol.handle` would load all of fetch first, 30 ms in which the window is not there.
  protocol.registerBufferProtocol(scheme, ({ method, url }, answer) => {
    try {
      const file = method === 'GET' ? fileOf(url, root) : undefined
      if (file === undefined) {
        answer(none)
        return
      }
      const content = readFileSync(file)
      const data = file === index ? dressed(content, firstLook.read()) : content
      const policy = url === diagramFrameUrl ? diagramPolicy : contentSecurityPolicy
      answer({ data, headers: headersOf(file, policy) })
    } catch {
      answer(none)
    }
  })
}

/** The document as it looks before any script ran: the page knows no settings by then. */
function dressed(html: Buffer, look: Look): Buffer {
  const said = Object.entries(look).map(([name, value]) => ` data-${name}="${value}"`)
  return Buffer.from(html.toString().replace('<html lang="en"', (tag) => tag + said.join('')))
}

function fileOf(address: string, root: string): string | undefined {
  const url = new URL(address)
  if (`${url.protocol}//${url.host}` !== appOrigin) return undefined
  const file = path.join(root, path.normalize(decodeURIComponent(url.pathname)))
  return file.startsWith(root + path.sep) && path.extname(file) in contentTypes ? file : undefined
}

function headersOf(file: string, policy: string): Record<string, string> {
  return {
    'content-type': contentTypes[path.extname(file)] ?? 'application/octet-stream',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-dns-prefetch-control': 'off',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    // Modules are asked for with an origin, and that of the frame for diagrams is `null`.
    ...(path.extname(file) === '.js' && { 'access-control-allow-origin': 'null' }),
  }
}
