interface SecurityPromise {
  readonly words: string
  readonly heldBy: string
}

/** The rows of every table whose last column is "held by": what is claimed, and the tests that hold it. */
export function promisesOf(document: string): readonly SecurityPromise[] {
  let isTable = false
  return document.split('\n').flatMap((line) => {
    if (!line.startsWith('|')) isTable = false
    const cells = line.split('|').map((cell) => cell.trim())
    const [words = '', heldBy = ''] = [cells[1], cells.at(-2)]
    if (heldBy === 'held by') isTable = true
    else if (isTable && !/^-+$/.test(words)) return [{ words, heldBy }]
    return []
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
