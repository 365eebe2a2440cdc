import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ROOT, runCommand } from './ensure-ready.mjs'
import { npm } from './npm.mjs'

/**
 * `npm run sbom [-- <file>]`: writes what the app is made of, as CycloneDX, to `dist/sbom.cdx.json`.
 * From the lockfile alone, so it is the same on every machine and needs no network.
 */
await runCommand(async () => {
  const file = join(ROOT, process.argv[2] ?? 'dist/sbom.cdx.json')
  const args = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application']
  const { code, output, errors } = await npm([...args, '--package-lock-only'])
  if (code !== 0) throw new Error(`npm sbom failed: ${errors.trim()}`)
  await mkdir(dirname(file), { recursive: true })
  const bill = shippedOnly(
    JSON.parse(output),
    await readFile(join(ROOT, 'package-lock.json'), 'utf8'),
  )
  await writeFile(file, `${JSON.stringify(bill, undefined, 2)}\n`)
  console.log(`${bill.components.length} components in ${file}`)
  return 0
})

/** npm's own --omit=dev would leave out what a tool needs as well as the app, React and zod among it. */
function shippedOnly(bill, lockfile) {
  const { name, packages } = JSON.parse(lockfile)
  const shipped = new Set(
    Object.entries(packages)
      .filter(([path, { dev }]) => path !== '' && dev !== true)
      .map(([path, { version }]) => `${path.replace(/^.*node_modules\//, '')}@${version}`),
  )
  const components = bill.components.filter((one) => shipped.has(`${one.name}@${one.version}`))
  const own = bill.metadata.component
  const kept = new Set([own, ...components].map((one) => one['bom-ref']))
  return {
    ...bill,
    // npm takes the folder's name.
    metadata: { ...bill.metadata, component: { ...own, name } },
    components,
    dependencies: bill.dependencies
      .filter(({ ref }) => kept.has(ref))
      .map(({ ref, dependsOn = [] }) => ({
        ref,
        dependsOn: dependsOn.filter((one) => kept.has(one)),
      })),
  }
}
