import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from './test.ts'

/** Seccomp mode 2 of /proc/<pid>/status: system calls are filtered. See proc_pid_status(5). */
const FILTERED = 'Seccomp:\t2'

test.describe('the real sandbox', () => {
  test.skip(process.platform !== 'linux', 'reads /proc')

  test('filters the system calls of every renderer and is switched off in no process', async ({
    launch,
  }) => {
    const { app, page } = await launch()
    // A renderer that runs the page's script has long entered its sandbox.
    await page.waitForLoadState()
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
  const command = await readIfAlive(`/proc/${pid}/cmdline`)
  const tasks = await readdir(`/proc/${pid}/task`).catch(() => [])
  const lists = await Promise.all(
    tasks.map((task) => readIfAlive(`/proc/${pid}/task/${task}/children`)),
  )
  const children = lists.flatMap((list) => list.split(' ').filter((word) => word !== ''))
  const below = await Promise.all(children.map((child) => commandLinesBelow(Number(child))))
  return [command.split('\0'), ...below.flat()]
}

/** Processes and threads come and go while they are listed. */
function readIfAlive(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '')
}
