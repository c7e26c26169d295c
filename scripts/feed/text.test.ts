import { expect, test } from 'vitest'
import { cleanTitle, describe, plainText } from './text.ts'

test.each([
  ['  Two\n lines ', 'Two lines'],
  ['Rock &amp;amp; Roll', 'Rock & Roll'],
  ['Caf&eacute; <b>noir</b>', 'Café noir'],
  ['Zero\u0000 and\u000B bell\u0007', 'Zero and bell'],
  ['1 < 2 & 3 > 2', '1 < 2 & 3 > 2'],
  ['I <3 radio', 'I <3 radio'],
  ['<script>alert(1)</script>Real title', 'Real title'],
  ['AT&T; and others', 'AT&T; and others'],
  ['👩‍🚀 in space', '👩‍🚀 in space'],
])('cleans the title %j', (title, clean) => {
  expect(cleanTitle(title)).toBe(clean)
})

test('keeps words apart that only tags keep apart', () => {
  expect(plainText('<p>One.</p><p>Two<br/>three</p><ul><li>four</li><li>five</li></ul><style>p{}</style>')).toBe('One. Two three four five')
})

test('cuts a description at the end of a sentence', () => {
  const sentence = 'This sentence has exactly fifty characters in it ok.'
  const described = describe(`<p>${`${sentence} `.repeat(20)}</p>`)
  expect(described).toBe(Array(9).fill(sentence).join(' '))
})

test('cuts a text without sentences at a word', () => {
  expect(describe('word '.repeat(200))).toBe(`${'word '.repeat(99).trim()}…`)
})

test('unescapes what was escaped twice', () => {
  expect(describe('&lt;p&gt;Salt &amp;amp; pepper&lt;/p&gt;')).toBe('Salt & pepper')
})

test('has no description where there is only markup', () => {
  expect([describe('<p><br></p>'), describe(null)]).toEqual([null, null])
})
