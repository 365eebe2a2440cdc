import { expect, it } from 'vitest'
import { passphraseStrength } from './passphrase-strength.ts'

it.each([
  ['aaaaaaaaaaaaaaaa', 'weak'],
  ['abcdefgh12345678', 'weak'],
  ['password1', 'weak'],
  ['Sunflower2024', 'weak'],
  ['door 7 lamp', 'fair'],
  ['correct horse battery staple', 'strong'],
  ['x9$Qm2!vLp#8', 'strong'],
  ['春风又绿江南岸明月何时照我还 一二三', 'strong'],
])('tells of %j that it is %s', (passphrase, strength) => {
  expect(passphraseStrength(passphrase)).toBe(strength)
})
