import type { Database } from '../database.ts'
import type { ProviderAccountRow, RowReader } from '../rows.ts'
import type { LibraryReads } from '../store-protocol.ts'

export function readProviderAccounts(
  db: Database,
  rows: RowReader,
): Pick<LibraryReads, 'listProviderAccounts'> {
  const list = db.prepare<[], ProviderAccountRow>(
    `SELECT id, kind, name, base_url, key_ref, models, settings, created FROM provider_account
     ORDER BY created, id`,
  )
  return {
    listProviderAccounts: () => list.all().flatMap((row) => rows.providerAccount(row) ?? []),
  }
}
