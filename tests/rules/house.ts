import { readdirSync } from 'node:fs'
import path from 'node:path'

/** Every TypeScript source under a folder, tests left out. */
export function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
}

const emptyWords = /(?:^|[/.-])(?:utils?|helpers?|common|types|managers?|misc)(?=$|[/.-])/
const faces = /^src\/(?:renderer\/features\/[^/]+|shared\/contract)\/index\.ts$/

/** What is wrong with paths, relative to the root, by the rules of the house. */
export function problemsOfPaths(files: readonly string[]): readonly string[] {
  return files.flatMap((file) => {
    const at = file.split(path.sep).join('/')
    return [
      ...(emptyWords.test(at) ? [`${at}: a name that says nothing`] : []),
      ...(/^[a-z0-9./-]+$/.test(at) ? [] : [`${at}: not in kebab-case`]),
      ...(/\/index\.tsx?$/.test(at) && !faces.test(at) ? [`${at}: an index that is no face`] : []),
    ]
  })
}

export function lineCounts(counts: readonly number[]): {
  readonly median: number
  readonly ninetieth: number
  readonly largest: number
} {
  const sorted = counts.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.ceil(sorted.length * share) - 1] ?? 0
  return { median: at(0.5), ninetieth: at(0.9), largest: at(1) }
}
