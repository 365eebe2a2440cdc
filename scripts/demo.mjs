import { copyFile, mkdir, readdir, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { ensureReady, ROOT, runCommand } from './ensure-ready.mjs'
import { runPlaywright } from './playwright.mjs'

const SCREENSHOTS = join(ROOT, 'demo-screenshots')
const README_SCREENSHOTS = join(ROOT, 'docs/screenshots')
const SHOWN = {
  'first-run': 'light',
  empty: 'light',
  streaming: 'light',
  code: 'dark',
  math: 'light',
  error: 'light',
  tree: 'light',
  diff: 'light',
  attachments: 'light',
  preview: 'light',
  palette: 'dark',
  settings: 'light',
  narrow: 'dark',
}

await runCommand(async () => {
  await ensureReady({ need: ['runtime', 'build', 'display', 'keychain'] })
  await rm(SCREENSHOTS, { recursive: true, force: true })
  await mkdir(SCREENSHOTS)
  const code = await runPlaywright({ project: 'demo', args: ['--reporter=line'] })
  const names = (await readdir(SCREENSHOTS)).filter((name) => name.endsWith('.png')).toSorted()
  for (const name of names) console.log(relative(process.cwd(), join(SCREENSHOTS, name)))
  if (code === 0 && process.argv.includes('--update-readme')) await updateReadme()
  return code
})

/** The twelve states that are shown to people, each in the light that serves it. */
async function updateReadme() {
  await rm(README_SCREENSHOTS, { recursive: true, force: true })
  await mkdir(README_SCREENSHOTS, { recursive: true })
  for (const [state, light] of Object.entries(SHOWN)) {
    const picture = join(SCREENSHOTS, `${state}-${light}.png`)
    await copyFile(picture, join(README_SCREENSHOTS, `${state}.png`))
  }
}
