import type { Folder } from '../../src/shared/model/folder.ts'
import { aTime } from './a-time.ts'
import { anId } from './build-id.ts'

export function aFolder(fields: Partial<Folder> = {}): Folder {
  return { id: anId(), name: 'Kitchen', position: 1, createdAt: aTime(), ...fields }
}
