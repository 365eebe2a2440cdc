import { expect, it } from 'vitest'
import { refusedSwitches } from './switches.ts'

const refused = (words: string, platform: NodeJS.Platform = 'linux') =>
  refusedSwitches(words.split(' '), platform)

it('lets files, addresses and the end of switches through', () => {
  const files = 'notes.txt ../plan.pdf /tmp/a.png file:///home/ada/b.pdf - C:\\a.txt'
  expect(refused(files)).toEqual([])
  expect(refused(files.replaceAll('/', '\\'), 'win32')).toEqual([])
  expect(refused('a.txt -- --no-sandbox -x')).toEqual([])
  expect(refusedSwitches([], 'linux')).toEqual([])
})

it('lets through what the screen, the language and assistive technology need', () => {
  const good =
    '--ozone-platform=wayland --ozone-platform-hint=auto --enable-wayland-ime ' +
    '--enable-features=UseOzonePlatform,WaylandWindowDecorations --gtk-version=4 ' +
    '--force-device-scale-factor=1.25 --lang=zh-CN --disable-gpu --force-renderer-accessibility'
  expect(refused(good)).toEqual([])
})

it('lets through what the system adds by itself', () => {
  expect(refused('-psn_0_123456', 'darwin')).toEqual([])
  expect(refused('--updated', 'win32')).toEqual([])
  expect(refused('-Embedding', 'win32')).toEqual([])
  expect(refused('-psn_0_123456 --updated', 'linux')).toEqual(['-psn_0_123456', '--updated'])
})

it.each([
  '--enable-features=UseOzonePlatform,NetworkServiceInProcess',
  '--enable-features',
  '--ozone-platform=headless',
  '--lang=../../etc',
  '--force-device-scale-factor=1e9',
  '--disable-gpu=--no-sandbox',
  '--=x',
  '---disable-gpu',
])('refuses the value or the name of %j', (word) => {
  expect(refusedSwitches([word], 'linux')).toEqual([word])
})

it('reads a word as Chromium does', () => {
  expect(refusedSwitches([' --no-sandbox\t'], 'linux')).toEqual(['--no-sandbox'])
  expect(refused('-no-sandbox')).toEqual(['-no-sandbox'])
  expect(refused('--No-Sandbox /no-sandbox', 'win32')).toEqual(['--No-Sandbox', '/no-sandbox'])
  expect(refused('/no-sandbox', 'linux')).toEqual([])
  expect(refused('--Disable-GPU', 'linux')).toEqual(['--Disable-GPU'])
  expect(refused('--Disable-GPU', 'win32')).toEqual([])
})
