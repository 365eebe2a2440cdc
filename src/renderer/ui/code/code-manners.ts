import { createContext } from 'react'

/** How code is shown where nothing else was chosen for a block. */
export interface CodeManners {
  readonly isWrapped: boolean
  readonly isNumbered: boolean
}

export const CodeMannersContext = createContext<CodeManners>({
  isWrapped: false,
  isNumbered: false,
})

/** A file that the user may want to keep. */
export type FileToSave =
  | { readonly type: 'text'; readonly suggestedName: string; readonly text: string }
  | {
      readonly type: 'png'
      readonly suggestedName: string
      readonly base64: string
    }

/** Asks where to keep a file and writes it; tells whether it was written. */
export type SaveFile = (file: FileToSave) => Promise<boolean>

/** Absent where nothing can be saved; then nothing is offered. */
export const SaveFileContext = createContext<SaveFile | undefined>(undefined)
