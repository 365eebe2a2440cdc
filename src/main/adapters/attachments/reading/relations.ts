import path from 'node:path'
import type { Entries } from './unzip.ts'
import { walkXml } from './walk-xml.ts'

/** What a part of an Office Open XML file refers to within it: the names of entries by their ids. */
export function readRelations(entries: Entries, part: string): ReadonlyMap<string, string> {
  const folder = path.posix.dirname(part)
  const targets = new Map<string, string>()
  walkXml(entries, `${folder}/_rels/${path.posix.basename(part)}.rels`, {
    open: (name, attribute) => {
      const target = attribute('Target')
      if (name !== 'Relationship' || target === undefined) return
      const at = target.startsWith('/') ? target.slice(1) : path.posix.join(folder, target)
      targets.set(attribute('Id') ?? '', at)
    },
  })
  return targets
}
