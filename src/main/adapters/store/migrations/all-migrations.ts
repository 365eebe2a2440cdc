import { begin } from './0001-begin.ts'
import type { Migration } from './migration.ts'

/** In the order of their versions. */
export const allMigrations: readonly Migration[] = [begin]

/** The newest version of the schema that this program writes. */
export const supportedVersion = allMigrations.length
