import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAllowed, reviewed } from './licences.ts'

interface LockedPackage {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly optional?: boolean
}

/** A package that is in the app or may be, and where it is installed. */
export interface ShippedPackage {
  readonly name: string
  readonly version: string
  readonly licence: string | undefined
  /** From the project's root; a part for another platform is not there. */
  readonly path: string
  readonly isOptional: boolean
}

/** All that the lockfile has for more than development, by name. */
export function shippedPackages(lockfile: string): readonly ShippedPackage[] {
  const { packages } = JSON.parse(lockfile) as { packages: Record<string, LockedPackage> }
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path, { version = '', license, optional = false }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
      path,
      isOptional: optional,
    }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

/**
 * The licences of everything of others in the app, with their texts. Throws at a package whose
 * licence is not allowed, and at one that is not installed though every platform has it.
 */
export function thirdPartyNotices(root: string): string {
  const packages = shippedPackages(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const refused = packages.filter(({ name, licence }) => !isAllowed(name, licence))
  if (refused.length > 0) {
    const told = refused.map(({ name, licence }) => `${name} (${licence ?? 'none'})`)
    throw new Error(`Licences that are not allowed, see build/licences.ts: ${told.join(', ')}`)
  }
  const notices = packages
    .filter(({ path, isOptional }) => !isOptional || existsSync(join(root, path)))
    .map((shipped) => noticeOf(shipped, root))
  return [
    'Liminal is made with the work of others. Each of them, and the terms on which it is given:',
    'Electron and Chromium have files of their own beside the program.',
    ...notices,
  ].join('\n\n')
}

function noticeOf({ name, version, licence, path }: ShippedPackage, root: string): string {
  const note = reviewed[name]?.why
  const head = [`${'='.repeat(80)}\n${name} ${version}`, `Licence: ${licence ?? 'see below'}`]
  return [...head, ...(note === undefined ? [] : [note]), textOf(root, path, licence)].join('\n')
}

/** The package's own files; where it has none, the general text of its licence and its author. */
function textOf(root: string, path: string, licence = ''): string {
  const folder = join(root, path)
  const files = readdirSync(folder, { withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /^(?:licen[cs]e|copying|notice|unlicense)/i.test(entry.name),
    )
    .map(({ name }) => readFileSync(join(folder, name), 'utf8').trim())
  if (files.length > 0) return files.join('\n\n')
  const { author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    author?: string | { readonly name: string }
  }
  const holder = (typeof author === 'string' ? author : author?.name) ?? 'its authors'
  const [choice = ''] = licence.replaceAll(/[()]/g, '').split(' OR ')
  const general = readFileSync(join(root, `build/licence-texts/${choice}.txt`), 'utf8')
  return `Copyright (c) ${holder}\n\n${general.trim()}`
}
