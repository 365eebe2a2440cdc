import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shippedPackages } from '../../../build/third-party.ts'
import type { Lockfile } from '../../rules/dependencies.ts'
import { tell } from '../figures.ts'

const root = resolve(import.meta.dirname, '../../..')
const lockfile = readFileSync(join(root, 'package-lock.json'), 'utf8')

interface Ended {
  readonly code: number
  readonly output: string
}

function run(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const { CI: _, ...own } = process.env
  return new Promise((done) => {
    execFile(
      process.execPath,
      [join(root, script), ...args],
      { cwd: root, env: { ...own, ...env } },
      (error, stdout, stderr) => done({ code: Number(error?.code ?? 0), output: stdout + stderr }),
    )
  })
}

/** Asks a registry on this machine, which answers as it is told to. */
async function audited(answer: RequestListener, env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  try {
    const npm = { npm_config_registry: `http://127.0.0.1:${port}/`, npm_config_fetch_retries: '0' }
    return await run('scripts/advisories.mjs', [], { ...npm, ...env })
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

const silent: RequestListener = (_, response) => response.writeHead(405).end()
/** A registry that knows of a hole in one package, and of every other what the lockfile does. */
function hole(hollow: string, newestElectron?: string): RequestListener {
  const advisory = { id: 1, title: 'a hole', severity: 'high', vulnerable_versions: '*', url: 'x' }
  const { packages } = JSON.parse(lockfile) as { packages: Record<string, { version: string }> }
  return (request, response) => {
    const name = decodeURIComponent(request.url?.slice(1) ?? '')
    const found = Object.entries(packages).filter(([path]) => path.endsWith(`node_modules/${name}`))
    const versions = Object.fromEntries(
      found.map(([, { version }]) => [version, { name, version, dependencies: {} }]),
    )
    const latest = name === 'electron' ? newestElectron : undefined
    if (latest !== undefined) versions[latest] = { name, version: latest, dependencies: {} }
    const packument = {
      name,
      'dist-tags': { latest: latest ?? found[0]?.[1].version },
      versions,
    }
    const isAsked = request.url?.endsWith('/bulk')
    response.end(JSON.stringify(isAsked ? { [hollow]: [advisory] } : packument))
  }
}

describe('the gate of advisories', () => {
  it('is shut by one on what ships, also where a tool needs it too', async () => {
    const { code, output } = await audited(hole('zod'))
    expect(output).toContain('zod (high)')
    expect(code).toBe(1)
  })

  it('is shut by an Electron whose time is over', async () => {
    const { packages } = JSON.parse(lockfile) as Lockfile
    const version = packages['node_modules/electron']?.version ?? ''
    const later = (majors: number): string => `${Number.parseInt(version, 10) + majors}.0.0`
    // A hole in a tool alone shuts nothing.
    const [supported, { code, output }] = await Promise.all([
      audited(hole('knip', later(2))),
      audited(hole('knip', later(3))),
    ])
    expect(supported.output).toContain('what ships: none known')
    expect(supported.code).toBe(0)
    expect(output).toContain('its time is over')
    expect(code).toBe(1)
  })

  it('never takes silence for none: by hand it says so, under CI it is shut', async () => {
    const [byHand, underCi] = await Promise.all([audited(silent), audited(silent, { CI: 'true' })])
    expect(byHand.output).toContain('NOT CHECKED')
    expect(byHand.output).not.toContain('none known')
    expect(byHand.code).toBe(0)
    expect(underCi.output).toContain('NOT CHECKED')
    expect(underCi.code).toBe(1)
  })
})

it('lists every package of the app in the bill of materials, with its hash', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'liminal-sbom-'))
  try {
    const file = join(folder, 'sbom.json')
    const { code, output } = await run('scripts/sbom.mjs', [relative(root, file)])
    expect({ code, output }).toMatchObject({ code: 0 })
    const { components } = JSON.parse(await readFile(file, 'utf8')) as {
      readonly components: readonly {
        readonly purl: string
        readonly hashes?: readonly unknown[]
      }[]
    }
    const listed = new Set(components.map(({ purl }) => decodeURIComponent(purl)))
    const packages = shippedPackages(lockfile)
    const missing = packages.filter(
      ({ name, version }) => !listed.has(`pkg:npm/${name}@${version}`),
    )
    const unhashed = components.filter(({ hashes = [] }) => hashes.length === 0)
    const gotThrough = { 'not listed': missing.length, 'without a hash': unhashed.length }
    tell({ area: 'bill of materials', runs: packages.length, gotThrough })
    expect(missing).toEqual([])
    expect(unhashed).toEqual([])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
