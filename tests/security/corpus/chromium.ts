import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type BrowserContext } from '@playwright/test'
import { hostileDomain } from './payloads.ts'
import { sinkName } from './sink.ts'
import { appUser, handOver, makeAppFolder } from '../../e2e/harness/app-user.ts'

/** Headless Chromium with its sandbox on, from whose net nothing comes but the page itself. */
export interface WatchedBrowser {
  readonly context: BrowserContext
  /** Ends it, and hands its log of the network to `read`. */
  readonly end: <Read>(read: (netLog: string) => Promise<Read>) => Promise<Read>
}

export async function openChromium(sinkPort: number): Promise<WatchedBrowser> {
  const folder = await makeAppFolder('chromium')
  const netLog = join(folder, 'net-log.json')
  const profile = join(folder, 'profile')
  const executablePath = await asAppUser(folder)
  await mkdir(profile)
  await handOver(folder)
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    chromiumSandbox: true,
    permissions: ['clipboard-read', 'clipboard-write'],
    env: { ...process.env, HOME: folder, TMPDIR: folder, XDG_RUNTIME_DIR: folder },
    args: [
      `--host-resolver-rules=MAP *.${hostileDomain} ${sinkName}:${sinkPort}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE ${sinkName}`,
      `--log-net-log=${netLog}`,
      '--net-log-capture-mode=Everything',
      '--disable-breakpad',
    ],
  })
  return {
    context,
    end: async (read) => {
      await context.close()
      try {
        return await read(netLog)
      } finally {
        await rm(folder, { recursive: true, force: true, maxRetries: 5 })
      }
    },
  }
}

/** Chromium refuses its sandbox to root, and without it another browser would be looked at. */
async function asAppUser(folder: string): Promise<string> {
  const program = await found()
  if (!appUser) return program
  const wrapper = join(folder, 'chromium.sh')
  const drop = `--reuid=${appUser.uid} --regid=${appUser.gid} --clear-groups --inh-caps=-all`
  await writeFile(wrapper, `#!/bin/sh\nexec setpriv ${drop} -- '${program}' "$@"\n`)
  await chmod(wrapper, 0o755)
  return wrapper
}

async function found(): Promise<string> {
  for (const path of ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']) {
    if (await readFile(path).then(Boolean, () => false)) return path
  }
  throw new Error('There is no Chromium on this machine.')
}
