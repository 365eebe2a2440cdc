import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { basename } from 'node:path'

const KEPT_OUTPUT = 64 * 1024

/**
 * Runs a program to its end and gives its standard output. When it fails, rejects with the line
 * that tells most as the message, and the end of all that it said as `output`.
 */
export function run(command, args, { cwd, env, timeoutMs } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: env ?? process.env,
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: needsShell(command),
    })
    let output = ''
    let said = ''
    const hear = (chunk) => {
      said = (said + chunk).slice(-KEPT_OUTPUT)
    }
    child.stdout.on('data', (chunk) => {
      output += chunk
      hear(chunk)
    })
    child.stderr.on('data', hear)
    child.on('error', (error) => {
      reject(error.code === 'ENOENT' ? new Error(`${command} is not installed`) : error)
    })
    const release = passSignalsTo(child)
    child.on('close', (code, signal) => {
      release()
      if (code === 0) return resolve(output)
      const how = signal ? `stopped by ${signal}` : `exit code ${code}`
      const error = new Error(`${basename(command)} ${args[0] ?? ''}: ${how}: ${reason(said)}`)
      reject(Object.assign(error, { output: said.trimEnd() }))
    })
  })
}

/** Runs a program with our own input and output and gives its exit code. */
export function runAttached(command, args, { cwd, env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: env ?? process.env,
      stdio: 'inherit',
      shell: needsShell(command),
    })
    const release = passSignalsTo(child)
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      release()
      resolve(code ?? 128 + constants.signals[signal])
    })
  })
}

/** Lets no program outlive us when we are told to stop. */
function passSignalsTo(child) {
  const forward = (signal) => {
    // A terminal gives Ctrl+C to the child as well, and a second one would kill it while it quits.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, forward)
  return () => {
    for (const signal of signals) process.off(signal, forward)
  }
}

/** npm is a command file on Windows, which only a shell can start. */
const needsShell = (command) => command.endsWith('.cmd')

/** The line of a failed program's output that says most: the first error, else the last line. */
function reason(said) {
  const lines = said.split('\n').filter((line) => line.trim() !== '')
  return (lines.find((line) => /error/i.test(line)) ?? lines.at(-1) ?? 'no output').trim()
}
