import { expect, it } from 'vitest'
import { filesInArguments } from './files-in-arguments.ts'

const started = (words: string, appPath?: string) =>
  filesInArguments({ words: words.split(' '), workingDirectory: '/home/ada', appPath })

it('finds the files that the app was started with, where it was started', () => {
  expect(started('/opt/liminal notes.txt ../plan.pdf /tmp/a.png')).toEqual([
    '/home/ada/notes.txt',
    '/home/plan.pdf',
    '/tmp/a.png',
  ])
  expect(started('/opt/liminal file:///home/ada/My%20plan.pdf')).toEqual(['/home/ada/My plan.pdf'])
  expect(started('/opt/liminal')).toEqual([])
})

it('takes no flag, no other address and no broken one for a file', () => {
  const flags = '--enable-logging -x --ozone-platform=x11'
  const addresses = 'https://example.com/a.pdf file://elsewhere/b.pdf file:///%2F liminal://open'
  expect(started(`/opt/liminal ${flags} ${addresses} ./-x`)).toEqual(['/home/ada/-x'])
})

it('begins behind the app in development, and finds nothing where that is not named', () => {
  const words = '/usr/bin/electron -r /opt/loader.cjs --inspect=0 src/liminal notes.txt'
  expect(started(words, '/home/ada/src/liminal')).toEqual(['/home/ada/notes.txt'])
  expect(started(words, '/home/ada/other')).toEqual([])
})
