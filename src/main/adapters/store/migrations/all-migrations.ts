import { begin } from './0001-begin.ts'
import { continuedAnswers } from './0002-continued-answers.ts'
import { whatATurnCosts } from './0003-what-a-turn-costs.ts'
import { aPlaceToLiveIn } from './0004-a-place-to-live-in.ts'
import type { Migration } from './migration.ts'

/** In the order of their versions. */
export const allMigrations: readonly Migration[] = [
  begin,
  continuedAnswers,
  whatATurnCosts,
  aPlaceToLiveIn,
]

/** The newest version of the schema that this program writes. */
export const supportedVersion = allMigrations.length
