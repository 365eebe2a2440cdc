import type { Database } from '../database.ts'
import type { ProviderAccountRow } from '../rows.ts'
import type { LibraryWrites } from '../store-protocol.ts'

export function writeProviderAccounts(
  db: Database,
): Pick<LibraryWrites, 'saveProviderAccount' | 'removeProviderAccount'> {
  const save = db.prepare<[ProviderAccountRow]>(
    `INSERT INTO provider_account (id, kind, name, base_url, key_ref, models, settings, created)
     VALUES (@id, @kind, @name, @base_url, @key_ref, @models, @settings, @created)
     ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name,
       base_url = excluded.base_url, key_ref = excluded.key_ref, models = excluded.models,
       settings = excluded.settings, created = excluded.created`,
  )
  const remove = db.prepare<[string]>('DELETE FROM provider_account WHERE id = ?')
  return {
    saveProviderAccount: (account) => {
      save.run({
        id: account.id,
        kind: account.kind,
        name: account.name,
        base_url: account.baseUrl ?? null,
        key_ref: account.keyRef ?? null,
        models: JSON.stringify(account.models),
        settings: JSON.stringify({ keepAlive: account.keepAlive }),
        created: account.createdAt,
      })
    },
    removeProviderAccount: (id) => remove.run(id).changes > 0,
  }
}
