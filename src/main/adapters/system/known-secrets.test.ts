import { describe, expect, it } from 'vitest'
import { createKnownSecrets } from './known-secrets.ts'

describe('the known secrets', () => {
  it('are all those that were noted, each in its forms', () => {
    const secrets = createKnownSecrets()
    secrets.note('first-key', 'a')
    secrets.note('second/key')
    expect(secrets.forms()).toContain('first-key')
    expect(secrets.forms()).toContain('second%2Fkey')
  })

  it('keep a secret that was replaced until its reference is forgotten', () => {
    const secrets = createKnownSecrets()
    secrets.note('old-key', 'a')
    secrets.note('new-key', 'a')
    expect(secrets.forms()).toContain('old-key')
    secrets.forget('a')
    expect(secrets.forms()).toEqual([])
  })

  it('forget an erased one also where it had only been tried, but not under another name', () => {
    const secrets = createKnownSecrets()
    secrets.note('tried-key')
    secrets.note('tried-key', 'a')
    secrets.note('shared-key', 'a')
    secrets.note('shared-key', 'b')
    secrets.forget('a')
    expect(secrets.forms()).not.toContain('tried-key')
    expect(secrets.forms()).toContain('shared-key')
  })

  it('let go of the oldest of many that were only tried', () => {
    const secrets = createKnownSecrets()
    for (let index = 0; index <= 100; index += 1) secrets.note(`tried-key-${index}`)
    expect(secrets.forms()).not.toContain('tried-key-0')
    expect(secrets.forms()).toContain('tried-key-1')
    expect(secrets.forms()).toContain('tried-key-100')
  })
})
