import { expect, it } from 'vitest'
import { refusedSwitches } from '../../../src/main/shell/switches.ts'
import { tell } from '../figures.ts'

/** What opens a door in Chromium, V8, Node or Electron, by its name; some with a value. */
const doors = [
  'allow-file-access-from-files',
  'allow-insecure-localhost',
  'allow-running-insecure-content',
  'auth-server-allowlist=*',
  'auto-open-devtools-for-tabs',
  'browser-subprocess-path=/tmp/x',
  'client-certificate=/tmp/x',
  'crash-dumps-dir=/tmp/x',
  'disable-features=NetworkServiceSandbox',
  'disable-gpu-sandbox',
  'disable-http-cache',
  'disable-namespace-sandbox',
  'disable-renderer-backgrounding',
  'disable-seccomp-filter-sandbox',
  'disable-setuid-sandbox',
  'disable-site-isolation-trials',
  'disable-web-security',
  'enable-blink-features=Serial',
  'enable-experimental-web-platform-features',
  'enable-features=NetworkServiceInProcess',
  'enable-logging',
  'enable-net-benchmarking',
  'explicitly-allowed-ports=25',
  'force-webrtc-ip-handling-policy=default',
  'gpu-launcher=/tmp/x',
  'gpu-sandbox-allow-sysv-shm',
  'host-resolver-rules=MAP * 127.0.0.1',
  'host-rules=MAP * evil',
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list=x',
  'inspect',
  'inspect-brk=0.0.0.0:9229',
  'inspect-publish-uid=http',
  'js-flags=--expose-gc',
  'load-extension=/tmp/x',
  'log-file=/tmp/x',
  'log-net-log=/tmp/x',
  'net-log-capture-mode=Everything',
  'no-sandbox',
  'no-zygote',
  'password-store=basic',
  'ppapi-plugin-launcher=/tmp/x',
  'proxy-auto-detect',
  'proxy-bypass-list=*',
  'proxy-pac-url=http://evil/x.pac',
  'proxy-server=evil:8080',
  'remote-allow-origins=*',
  'remote-debugging-address=0.0.0.0',
  'remote-debugging-pipe',
  'remote-debugging-port=9222',
  'renderer-cmd-prefix=/tmp/x',
  'renderer-startup-dialog',
  'require=/tmp/x.js',
  'r=/tmp/x.js',
  'secure-schemes=evil',
  'single-process',
  'ssl-key-log-file=/tmp/x',
  'ssl-version-min=tls1',
  'test-type',
  'trace-startup',
  'type=renderer',
  'unsafely-treat-insecure-origin-as-secure=http://evil',
  'user-agent=x',
  'user-data-dir=/tmp/x',
  'utility-cmd-prefix=/tmp/x',
  'vmodule=*=9',
  'webview-enable-modern-cookie-same-site',
  'zygote-cmd-prefix=/tmp/x',
  'a-switch-that-nobody-knows-yet',
]

const platforms = ['linux', 'darwin', 'win32'] as const

/** Every way to write it that Chromium takes for the same. */
function spellings(door: string, platform: NodeJS.Platform): readonly string[] {
  const name = door.replace(/^[^=]*/, (text) => text.toUpperCase())
  const both = [`--${door}`, `-${door}`, ` --${door}`, `--${door}\t`, `\n-${door}`]
  return platform === 'win32' ? [...both, `/${door}`, `--${name}`, `/${name}`, ` /${door}`] : both
}

it('refuses every switch that opens a door, however it is written and whatever stands around it', () => {
  const attempts = platforms.flatMap((platform) =>
    doors.flatMap((door) =>
      spellings(door, platform).flatMap((word) =>
        [[word], ['notes.txt', word], ['--disable-gpu', word, '--', 'a.txt'], [word, word]].map(
          (words) => ({ platform, words }),
        ),
      ),
    ),
  )
  const through = attempts.filter(({ platform, words }) => {
    const wanted = words.filter((word) =>
      doors.some((door) => word.toLowerCase().includes(door.toLowerCase())),
    )
    return refusedSwitches(words, platform).length !== wanted.length
  })
  tell({ area: 'switches', runs: attempts.length, gotThrough: { accepted: through.length } })
  expect(through).toEqual([])
})
