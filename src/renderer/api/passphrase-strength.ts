export type PassphraseStrength = 'weak' | 'fair' | 'strong'

/**
 * What a guess is up against, roughly: how many characters carry something of their own, times how
 * many different ones are in use. Repeats and rows such as `abc` or `321` carry nothing.
 */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const characters = [...passphrase.normalize('NFC')]
  const telling = characters.filter((one, at) => !followsOn(characters[at - 1], one))
  const bits = telling.length * Math.log2(Math.max(2, alphabetOf(passphrase)))
  // A word out of a list carries less than its letters: those are judged by half.
  const isOneWord = /^\p{L}+\d*$/u.test(passphrase)
  const worth = isOneWord ? bits / 2 : bits
  if (worth < 45) return 'weak'
  return worth < 75 ? 'fair' : 'strong'
}

function followsOn(before: string | undefined, one: string): boolean {
  if (before === undefined) return false
  const step = (one.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0)
  return Math.abs(step) <= 1
}

function alphabetOf(passphrase: string): number {
  const kinds: readonly (readonly [RegExp, number])[] = [
    [/[a-z]/, 26],
    [/[A-Z]/, 26],
    [/\d/, 10],
    [/ /, 4],
    [/[\p{P}\p{S}]/u, 20],
    [/[^\p{ASCII}]/u, 60],
  ]
  return kinds.reduce((sum, [kind, size]) => sum + (kind.test(passphrase) ? size : 0), 0)
}
