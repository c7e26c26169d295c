import { expect, test } from 'vitest'
import { splitSentences } from './sentences.ts'

test.each([
  ['Dr. Ada Okafor paid $3.5 million. | Is that so? | "Yes." | She left.'],
  ['The U.S. Army came. | I live in the U.S. | It is big.'],
  ['J. R. R. Hale wrote it. | Use e.g. version 3.12 of it. | See example.com for more.'],
  ['It works... mostly. | Wait... | What? | "Why?" she asked. | He said "Stop!" and ran.'],
  ['We met at 5 p.m. on Friday. | It was 5 p.m. | The end.'],
  ['See p. 12 and fig. 3. | No. 5 is alive. | I said no. | Then we left.'],
  ['Plan B. | It works. | So do I. | We did.'],
  ['They hired Martin King Jr. | The rest stayed.'],
  ['Wait! | What?! | (It was late.) | “Go.” | Then he went.'],
])('splits %s', (marked) => {
  const sentences = marked.split(' | ')
  expect(splitSentences(sentences.join(' '))).toEqual(sentences)
})

test('splits German by its own abbreviations and dates', () => {
  expect(splitSentences('Das ist z.B. gut. Dr. Müller kam am 3. Mai. Er ging.', 'de')).toEqual([
    'Das ist z.B. gut.',
    'Dr. Müller kam am 3. Mai.',
    'Er ging.',
  ])
})

test('splits scripts without spaces, and right-to-left ones', () => {
  expect(splitSentences('そうです。はい。次へ行きましょう。', 'ja')).toEqual(['そうです。', 'はい。', '次へ行きましょう。'])
  expect(splitSentences('هل هذا صحيح؟ نعم. ذهبنا.', 'ar')).toEqual(['هل هذا صحيح؟', 'نعم.', 'ذهبنا.'])
})

test('gives the text back, joined by spaces, whatever the language tag', () => {
  const text = 'One  two.\nThree? Four... five! "Six." e.g. seven, no. 8.  Nine'
  expect(splitSentences(text, 'not a tag!').join(' ')).toBe(text.replace(/\s+/g, ' '))
})
