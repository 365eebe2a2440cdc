import { use, useEffect, useState } from 'react'
import { after } from '../../system/clock.ts'
import { SaveFileContext, type FileToSave } from './code-manners.ts'

export interface SaveAct {
  readonly save: ((file: FileToSave) => void) | undefined
  /** Whether a file was written a moment ago. */
  readonly isSaved: boolean
}

/** Has a file saved, and tells for a moment that it was. */
export function useSaveFile(): SaveAct {
  const saveFile = use(SaveFileContext)
  const [isSaved, setSaved] = useState(false)
  useEffect(() => (isSaved ? after(1_600, () => setSaved(false)) : undefined), [isSaved])
  return { isSaved, save: saveFile && ((file) => void saveFile(file).then(setSaved)) }
}
