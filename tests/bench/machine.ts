import { readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'

/** Such as "2 processors, 24 GB, linux x64, Node 24.21.0". */
export function machineClass(): string {
  const gigabytes = Math.round(totalmem() / 1024 ** 3)
  const { arch, platform, versions } = process
  return `${cpus().length} processors, ${gigabytes} GB, ${platform} ${arch}, Node ${versions.node}`
}

/**
 * Tells what share of all processors others took since the call: not this process's children,
 * once they have ended. `undefined` where the system does not tell.
 */
export function watchOthers(): () => number | undefined {
  const before = readTicks()
  return () => {
    const after = readTicks()
    if (!before || !after) return undefined
    const others = after.busy - before.busy - (after.children - before.children)
    return Math.max(0, others / (after.all - before.all))
  }
}

/** Processors' time so far, in the kernel's ticks: https://man7.org/linux/man-pages/man5/proc_stat.5.html */
function readTicks() {
  try {
    const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n')
    const ticks = line.trim().split(/\s+/).slice(1, 9).map(Number)
    const all = ticks.reduce((sum, each) => sum + each, 0)
    const [, , , idle = 0, waiting = 0] = ticks
    // The name, which may hold anything, ends in a bracket; the children's times are 14 and 15 on.
    const stat = readFileSync('/proc/self/stat', 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const children = Number(fields[13]) + Number(fields[14])
    return { all, busy: all - idle - waiting, children }
  } catch {
    return undefined
  }
}
