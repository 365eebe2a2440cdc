import { brokenPromises } from './promises.ts'

/** How many points the list has, as Electron counts them. */
const POINTS = 20

/** What is wrong with the page, given a way to read a file of the tree. */
export function problemsOfChecklist(
  document: string,
  read: (file: string) => string | undefined,
): readonly string[] {
  const rows = document
    .split('\n')
    .filter((line) => /^\| \d+\. /.test(line))
    .map((line) => {
      const [, words = '', where = '', heldBy = ''] = line.split('|').map((cell) => cell.trim())
      return { words, where, heldBy }
    })
  const numbers = rows.map(({ words }) => Number.parseInt(words, 10))
  const wanted = Array.from({ length: POINTS }, (_, at) => at + 1)
  return [
    ...(numbers.join() === wanted.join() ? [] : [`the points are ${numbers.join()}`]),
    ...rows.flatMap(({ words, where }) => {
      const files = [...where.matchAll(/`([\w./-]+\.(?:tsx?|mjs|json|yml))`/g)].map(
        ([, file = '']) => file,
      )
      if (files.length === 0) return [`${words}: names no file`]
      const gone = files.filter((file) => read(file) === undefined)
      return gone.map((file) => `${words}: ${file} is not there`)
    }),
    ...brokenPromises(rows, read),
  ]
}
