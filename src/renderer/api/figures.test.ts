import { afterEach, expect, test } from 'vitest'
import { dateFormat } from '../words/formats.ts'
import { listed, sentences, speakLanguage } from '../words/words.ts'
import { bytes, integer, money, seconds, times } from './figures.ts'
import { waitWords } from './wait-words.ts'

afterEach(() => speakLanguage('en'))

test('figures are grouped and units agree with their number', () => {
  expect(integer(1_234_567)).toBe('1,234,567')
  expect(times(1, 'character')).toBe('1 character')
  expect(times(8, 'character')).toBe('8 characters')
})

test('spans are told in seconds, and long ones in minutes', () => {
  expect(seconds(10)).toBe('1 second')
  expect(seconds(8_200)).toBe('8 seconds')
  expect(seconds(600_000)).toBe('10 minutes')
})

test('amounts of bytes are told with two figures at most', () => {
  expect(bytes(0)).toBe('0 bytes')
  expect(bytes(999)).toBe('999 bytes')
  expect(bytes(1_400)).toBe('1.4 kB')
  expect(bytes(640_000_000)).toBe('640 MB')
  expect(bytes(2_620_000_000)).toBe('2.6 GB')
  expect(bytes(42_000_000_000_000_000)).toBe('42,000 TB')
})

test('in Chinese the same figures have its words, its dates and its sentences', async () => {
  await speakLanguage('zh-Hans')
  expect(times(1, 'message')).toBe('1 条消息')
  expect(times(12_345, 'token')).toBe('12,345 个 token')
  expect(seconds(600_000)).toBe('10 分钟')
  expect(money(20)).toBe('不足 $0.0001')
  expect(money(4_120_000)).toBe('$4.12')
  expect(bytes(2_620_000_000)).toBe('2.6 GB')
  expect(waitWords({ retryAfterMs: 8_000 })).toBe('8 秒后')
  expect(dateFormat({ dateStyle: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, 10, 14))).toBe(
    '2026年11月14日',
  )
  expect(sentences('请重试。', undefined, '没有删除任何内容。')).toBe('请重试。没有删除任何内容。')
  expect(listed(['甲', '乙', '丙'])).toBe('甲，乙，丙')
  expect(document.documentElement.lang).toBe('zh-Hans')
})

test('in English sentences stand apart, and the language that was chosen last is spoken', async () => {
  await Promise.all([speakLanguage('zh-Hans'), speakLanguage('en')])
  expect(sentences('Try again.', '', 'Nothing was deleted.')).toBe(
    'Try again. Nothing was deleted.',
  )
  expect(listed(['one', 'two'])).toBe('one, two')
  expect(document.documentElement.dir).toBe('ltr')
})
