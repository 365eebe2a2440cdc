import { copyFile, mkdir, readdir, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { ensureReady, ROOT, runCommand } from './ensure-ready.mjs'
import { runPlaywright } from './playwright.mjs'

const SCREENSHOTS = join(ROOT, 'demo-screenshots')
const README_SCREENSHOTS = join(ROOT, 'docs/screenshots')

await runCommand(async () => {
  await ensureReady({ need: ['runtime', 'build', 'display', 'keychain'] })
  await rm(SCREENSHOTS, { recursive: true, force: true })
  await mkdir(SCREENSHOTS)
  const code = await runPlaywright({ project: 'demo', args: ['--reporter=line'] })
  const names = (await readdir(SCREENSHOTS)).filter((name) => name.endsWith('.png')).toSorted()
  for (const name of names) console.log(relative(process.cwd(), join(SCREENSHOTS, name)))
  if (code === 0 && process.argv.includes('--update-readme')) await updateReadme(names)
  return code
})

/** Only pictures that the README shows already: a new one enters it by hand, once. */
async function updateReadme(names) {
  const shown = new Set(await readdir(README_SCREENSHOTS).catch(() => []))
  await mkdir(README_SCREENSHOTS, { recursive: true })
  for (const name of names) {
    if (shown.size > 0 && !shown.has(name)) continue
    await copyFile(join(SCREENSHOTS, name), join(README_SCREENSHOTS, name))
  }
}
