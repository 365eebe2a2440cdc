import { ensureReady, ROOT, runCommand } from './ensure-ready.mjs'
import { runAttached } from './run.mjs'

const NO_DISPLAY =
  'There is no display here to open a window on. `npm run demo` shows the app without one, in screenshots.'
const ROOT_WARNING =
  'Running as root: Chromium does not start its sandbox, so the app runs without it. Use an ordinary user for real work.'

await runCommand(async () => {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) throw new Error(NO_DISPLAY)
  const { executablePath, args, env } = await ensureReady({ need: ['runtime', 'build'] })
  if (args.includes('--no-sandbox')) console.error(ROOT_WARNING)
  return runAttached(executablePath, [...args, ...process.argv.slice(2)], {
    cwd: ROOT,
    env: { ...process.env, ...env },
  })
})
