interface SecurityPromise {
  readonly words: string
  readonly heldBy: string
}

/** The rows of the table of promises: what is promised, and the tests that hold it. */
export function promisesOf(document: string): readonly SecurityPromise[] {
  const [, table = ''] = document.split(/^\| promise \| held by \|$/m)
  return table
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => {
      const [, words = '', heldBy = ''] = line.split('|').map((cell) => cell.trim())
      return { words, heldBy }
    })
}

/** What is wrong with them, given a way to read a file of the tree. */
export function brokenPromises(
  promises: readonly SecurityPromise[],
  read: (file: string) => string | undefined,
): readonly string[] {
  return promises.flatMap(({ words, heldBy }) => {
    const files = [...heldBy.matchAll(/`([^`]+\.(?:test|e2e)\.tsx?)`/g)].map(
      ([, file]) => file ?? '',
    )
    if (files.length === 0) return [`${words}: names no test`]
    const gone = files.filter((file) => read(file) === undefined)
    const sources = files.map((file) => read(file) ?? '').join('\n')
    const names = [...heldBy.matchAll(/\*([^*…]+?)\s*…?\*/g)].map(([, name]) => name ?? '')
    const renamed = gone.length > 0 ? [] : names.filter((name) => !sources.includes(name))
    return [
      ...gone.map((file) => `${words}: ${file} is not there`),
      ...renamed.map((name) => `${words}: no test "${name}"`),
    ]
  })
}
