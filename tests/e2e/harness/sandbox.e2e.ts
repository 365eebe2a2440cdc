import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from './test.ts'

/** Seccomp mode 2 of /proc/<pid>/status: system calls are filtered. See proc_pid_status(5). */
const FILTERED = 'Seccomp:\t2'

test.describe('the real sandbox', () => {
  test.skip(process.platform !== 'linux', 'reads /proc')

  test('filters the system calls of every renderer and is switched off in no process', async ({
    launch,
  }) => {
    const { app } = await launch()
    const main = await app.evaluate(() => process.pid)
    const renderers = await app.evaluate(({ app: electron }) =>
      electron.getAppMetrics().flatMap(({ type, pid }) => (type === 'Tab' ? [pid] : [])),
    )
    expect(renderers.length).toBeGreaterThan(0)
    for (const pid of renderers) {
      expect(await readFile(`/proc/${pid}/status`, 'utf8')).toContain(FILTERED)
    }
    const commands = await commandLinesBelow(main)
    expect(commands.length).toBeGreaterThan(renderers.length)
    expect(commands.filter((words) => words.includes('--no-sandbox'))).toEqual([])
  })

  test('runs the app as a user who is not root', async ({ launch }) => {
    const { app } = await launch()
    expect(await app.evaluate(() => process.getuid?.())).not.toBe(0)
  })
})

/** The command lines of a process and of all its descendants. */
async function commandLinesBelow(pid: number): Promise<string[][]> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8')
  const tasks = await readdir(`/proc/${pid}/task`)
  const lists = await Promise.all(
    tasks.map((task) => readFile(`/proc/${pid}/task/${task}/children`, 'utf8')),
  )
  const children = lists.flatMap((list) => list.split(' ').filter((word) => word !== ''))
  const below = await Promise.all(children.map((child) => commandLinesBelow(Number(child))))
  return [command.split('\0'), ...below.flat()]
}
