import { spawn } from 'node:child_process'
import { ROOT } from './ensure-ready.mjs'

/** Runs npm to its end; gives what it wrote even when it ends badly, as it does to say that it found something. */
export function npm(args, { env = process.env } = {}) {
  const isWindows = process.platform === 'win32'
  return new Promise((resolve, reject) => {
    const child = spawn(isWindows ? 'npm.cmd' : 'npm', args, { cwd: ROOT, env, shell: isWindows })
    const written = { output: '', errors: '' }
    child.stdout.on('data', (chunk) => (written.output += chunk))
    child.stderr.on('data', (chunk) => (written.errors += chunk))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...written }))
  })
}
