import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { openDatabase, tableNames, userVersion, type Database } from './database.ts'

/**
 * Copies the database to `target` and proves the copy: opened on its own it passes SQLite's
 * integrity check and has as many rows in every table. The name appears only once it is proven
 * and on disk; a copy that fails leaves nothing behind.
 */
export function makeVerifiedCopy(db: Database, target: string, nativeBinding?: string): void {
  const unproven = `${target}.unproven`
  try {
    db.prepare('VACUUM INTO ?').run(unproven)
    verify(db, unproven, nativeBinding)
    flush(unproven)
    renameSync(unproven, target)
  } catch (error) {
    rmSync(unproven, { force: true })
    throw error
  }
}

function verify(original: Database, path: string, nativeBinding: string | undefined): void {
  // Not read-only: a copy's journal mode may need its own log, which goes when it is closed.
  const copy = openDatabase(path, { nativeBinding })
  try {
    const verdict = copy.pragma('integrity_check', { simple: true })
    if (verdict !== 'ok') throw new Error(`The copy fails its integrity check: ${String(verdict)}`)
    if (userVersion(copy) !== userVersion(original)) throw new Error('The copy has another version')
    for (const table of tableNames(original)) {
      if (countRows(copy, table) !== countRows(original, table)) {
        throw new Error(`The copy has another number of rows in ${table}`)
      }
    }
  } finally {
    copy.close()
  }
}

function countRows(db: Database, table: string): number {
  return db.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0
}

function flush(path: string): void {
  const descriptor = openSync(path, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
