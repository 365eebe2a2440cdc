import { readFileSync } from 'node:fs'

/** What a process wrote for one answer. */
export interface Written {
  readonly textBytes: number
  /** What it handed to the system; nearly all of it to the database, the rest to its socket. */
  readonly handedBytes: number
  /** What it made the system write to a disk, in whole pages; 0 where that is not known. */
  readonly diskBytes: number
}

/** What the kernel counted for this process until now: https://man7.org/linux/man-pages/man5/proc_pid_io.5.html */
export function writtenSoFar(): { readonly handedBytes: number; readonly diskBytes: number } {
  const counts = new Map(
    readFileSync('/proc/self/io', 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(': ') as [string, string]),
  )
  const count = (name: string): number => Number(counts.get(name) ?? 0)
  return {
    handedBytes: count('wchar'),
    diskBytes: count('write_bytes') - count('cancelled_write_bytes'),
  }
}
