import path from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Started {
  /** All words of the command, the program first. */
  readonly words: readonly string[]
  readonly workingDirectory: string
  /** The folder of the app where the program is not the app itself, as in development. */
  readonly appPath: string | undefined
}

/** The files that the app was started with, as absolute paths. The menus of Linux give addresses. */
export function filesInArguments({ words, workingDirectory, appPath }: Started): readonly string[] {
  const isApp = (word: string): boolean => path.resolve(workingDirectory, word) === appPath
  const own = appPath === undefined ? 0 : words.findIndex(isApp)
  if (own === -1) return []
  return words.slice(own + 1).flatMap((word) => {
    if (word === '' || word.startsWith('-')) return []
    if (!/^[a-z][a-z\d+.-]+:\/\//i.test(word)) return path.resolve(workingDirectory, word)
    return fileOfAddress(word) ?? []
  })
}

function fileOfAddress(address: string): string | undefined {
  try {
    return fileURLToPath(address)
  } catch {
    // Not on this machine, or not a file at all.
    return undefined
  }
}
