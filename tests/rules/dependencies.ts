/** What is read of package.json. */
export interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly allowScripts: Readonly<Record<string, boolean>>
  readonly overrides: Readonly<Record<string, unknown>>
}

/** What is read of package-lock.json; the package with the empty path is our own. */
export interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>
}

interface LockedPackage {
  readonly version?: string
  readonly integrity?: string
  readonly resolved?: string
  readonly hasInstallScript?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** The manifest, the lockfile, and docs/dependencies.md, which has to tell of both. */
export interface Dependencies {
  readonly manifest: Manifest
  readonly lockfile: Lockfile
  readonly document: string
}

/** Everything by which the three break the rules that the document states. */
export function problemsOfDependencies(dependencies: Dependencies): readonly string[] {
  return [
    ...problemsOfPins(dependencies),
    ...problemsOfRows(dependencies),
    ...problemsOfLockfile(dependencies),
    ...problemsOfScripts(dependencies),
    ...problemsOfOverrides(dependencies),
  ]
}

const exact = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/

function wanted({ dependencies, devDependencies }: Manifest): readonly [string, string][] {
  return [...Object.entries(dependencies), ...Object.entries(devDependencies)]
}

function problemsOfPins({ manifest }: Dependencies): readonly string[] {
  return wanted(manifest).flatMap(([name, version]) =>
    exact.test(version) ? [] : [`${name}: "${version}" is not one exact version`],
  )
}

/** A row is a table line whose first cell is a package in backticks and whose second a version. */
const row = /^\| +`([^`]+)` +\| +([^ |]+) +\|/gm

function problemsOfRows({ manifest, document }: Dependencies): readonly string[] {
  const rows = [...document.matchAll(row)].map(([, name = '', version = '']) => ({ name, version }))
  const versions = new Map(wanted(manifest))
  return [
    ...[...versions].flatMap(([name, version]) => {
      const own = rows.filter((candidate) => candidate.name === name)
      if (own.length !== 1) return [`${name}: ${own.length} rows in the document`]
      const told = own[0]?.version
      return told === version ? [] : [`${name}: the document says ${told}, not ${version}`]
    }),
    ...rows.flatMap(({ name }) =>
      versions.has(name) ? [] : [`${name}: a row, but no dependency of ours`],
    ),
  ]
}

function problemsOfLockfile({ manifest, lockfile }: Dependencies): readonly string[] {
  const { '': own, ...packages } = lockfile.packages
  const locked = new Map(Object.entries({ ...own?.dependencies, ...own?.devDependencies }))
  const stale = wanted(manifest).filter(
    ([name, version]) =>
      locked.get(name) !== version || packages[`node_modules/${name}`]?.version !== version,
  )
  return [
    ...stale.map(([name]) => `${name}: the lockfile has another version`),
    ...Object.entries(packages).flatMap(([path, entry]) => problemsOfEntry(path, entry, packages)),
  ]
}

function problemsOfEntry(
  path: string,
  { resolved, integrity, optionalDependencies = {} }: LockedPackage,
  packages: Lockfile['packages'],
): readonly string[] {
  const missing = Object.keys(optionalDependencies).filter(
    (name) => !isLocked(packages, path, name),
  )
  return [
    ...(resolved === undefined ? [] : [`${path}: the lockfile names where it came from`]),
    ...(integrity === undefined ? [`${path}: the lockfile has no hash of it`] : []),
    ...missing.map((name) => `${path}: its part ${name} is missing from the lockfile`),
  ]
}

/** Whether `name` is found from the package at `path`, as Node looks for it. */
function isLocked(packages: Lockfile['packages'], path: string, name: string): boolean {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    if (`${at}/node_modules/${name}` in packages) return true
  }
  return `node_modules/${name}` in packages
}

/** A line of the document that decides on an install script. npm runs none that is not allowed. */
const verdict = /^- `([^`]+)` (runs|does not run): /gm

function problemsOfScripts({ manifest, lockfile, document }: Dependencies): readonly string[] {
  const { allowScripts } = manifest
  const told = new Map(
    [...document.matchAll(verdict)].map(([, name = '', runs]) => [name, runs === 'runs']),
  )
  const scripted = Object.entries(lockfile.packages)
    .filter(([, entry]) => entry.hasInstallScript)
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length))
  return [
    ...scripted
      .filter((name) => !told.has(name))
      .map((name) => `${name}: an install script that the document does not decide on`),
    ...[...told]
      .filter(([name, runs]) => runs !== (allowScripts[name] ?? false))
      .map(([name]) => `${name}: its install script is decided on in two ways`),
    ...[...told.keys(), ...Object.keys(allowScripts)]
      .filter((name) => !scripted.includes(name))
      .map((name) => `${name}: a decision on an install script that is not there`),
  ]
}

function problemsOfOverrides({ manifest, document }: Dependencies): readonly string[] {
  return Object.entries(manifest.overrides).flatMap(([name, version]) =>
    document.includes(`\n- \`${name}\` ${String(version)}: `)
      ? []
      : [`${name}: the document does not tell why it is overridden`],
  )
}
