import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redact, redactSecrets, redactedDetail } from './redact.ts'

const ownId = '01931f6e-7a2b-7c3d-8e4f-5a6b7c8d9e0f'
const foreignId = '01931f6e-7a2b-4c3d-8e4f-5a6b7c8d9e0f'

describe('redactSecrets', () => {
  it.each([
    ['OpenAI', 'sk-proj-Ab12Cd34Ef56Gh78'],
    ['Anthropic', 'sk-ant-api03-Ab12_Cd34-Ef56Gh78'],
    ['OpenRouter', 'sk-or-v1-0123456789abcdef'],
    ['Groq', 'gsk_Ab12Cd34Ef56Gh78'],
    ['xAI', 'xai-Ab12Cd34Ef56Gh78'],
    ['Gemini', 'AIzaSyA1234567890abcdefghijklmnopqrstuv'],
    ['Amazon', 'AKIAIOSFODNN7EXAMPLE'],
    ['Hugging Face', 'hf_Ab12Cd34Ef56Gh78'],
    ['Mistral', 'aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE'],
    ['Volcano Ark', foreignId],
    ['a half masked one', 'sk-ab***wxyz'],
    ['a JSON Web Token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl'],
  ])('hides a key as %s makes them', (_vendor, key) => {
    expect(redactSecrets(`Incorrect API key provided: ${key}. Try again.`)).toBe(
      'Incorrect API key provided: …. Try again.',
    )
  })

  it.each([
    ['Authorization: Bearer abcdefgh.1', 'Authorization: Bearer …'],
    ['https://user:password@host/v1', 'https://…@host/v1'],
    ['GET /models?key=abc123&alt=sse', 'GET /models?key=…&alt=sse'],
    ['{"api_key": "abc123"}', '{"api_key": "…"}'],
    ['x-api-key: abc123', 'x-api-key: …'],
  ])('hides the credential in %s and leaves the rest', (text, clean) => {
    expect(redactSecrets(text)).toBe(clean)
  })

  it('hides a known secret whatever it looks like, and leaves nothing of a longer one', () => {
    expect(redactSecrets('open sesame, sesame street', ['sesame', 'sesame street'])).toBe(
      'open …, …',
    )
  })

  it('hides a known secret wherever it stands', () => {
    const secret = string({ minLength: 4, maxLength: 40 }).filter((text) => !text.includes('…'))
    assert(
      property(string(), secret, string(), (before, key, after) => {
        expect(redactSecrets(`${before}${key}${after}`, [key])).not.toContain(key)
      }),
    )
  })

  it.each([
    'Error: ENOENT: no such file or directory, open settings.json',
    'at createPassphraseVault (file:///app/out/main/chunks/passphrase-vault-Bx1Y2k3.js:12:34)',
    'The key-management service is off, or key_reference is missing',
    `turn ${ownId} ended`,
  ])('leaves words, stacks and our own ids: %s', (text) => {
    expect(redactSecrets(text)).toBe(text)
  })

  it('stays quick on text that was made to slow it down', () => {
    const parts = ['eyJaaaaaa-', 'sk-', 'key-key-', 'a-', '//a', '*', 'bearer ', 'a'.repeat(31)]
    for (const part of parts) {
      const text = part.repeat(Math.ceil(20_000 / part.length))
      const start = performance.now()
      redact(text)
      expect(performance.now() - start).toBeLessThan(500)
    }
  })
})

describe('redact', () => {
  it('also hides what names an account or a request of a vendor', () => {
    expect(redact(`org-Ab12Cd34 proj_Ab12Cd34 req_011CSHoEabc ${ownId}`)).toBe('… … … …')
    expect(redact('org-AbCdEfGhIj, project 123456789, ann.bee@mail.example.com')).toBe('…, …, …')
    expect(redact('in user_location of project 1')).toBe('in user_location of project 1')
  })

  it('leaves words that begin like such a name', () => {
    expect(redact('user-defined user_settings of a req-handler')).toBe(
      'user-defined user_settings of a req-handler',
    )
  })
})

describe('redactedDetail', () => {
  it('takes out characters that steer a terminal or turn the direction of text', () => {
    expect(redactedDetail('one\u001b[31m\u202e two\n\n three')).toBe('one [31m two three')
  })

  it('cuts at its limit and says so', () => {
    const detail = redactedDetail('word '.repeat(200), [], 20)
    expect(detail).toHaveLength(20)
    expect(detail?.endsWith('…')).toBe(true)
  })

  it('is absent for nothing but blanks', () => {
    expect(redactedDetail(' \n\t ')).toBeUndefined()
  })

  it('hides a secret that the cut would have halved', () => {
    const detail = redactedDetail(`${'x '.repeat(8)}sk-Ab12Cd34Ef56Gh78`, [], 25)
    expect(detail).toBe(`${'x '.repeat(8)}…`)
  })
})
