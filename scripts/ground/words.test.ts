import { expect, test } from 'vitest'
import { foldWord, readWords } from './words.ts'

test.each([
  ['Café', 'cafe'],
  ['Ёлка', 'елка'],
  ['Ἀθῆναι', 'αθηναι'],
  ['مُحَمَّد', 'محمد'],
  ['שָׁלוֹם', 'שלום'],
  ['Straße', 'strasse'],
  ['Ｅ２', 'e2'],
])('%s is compared as %s: marks that writers leave out make no difference', (word, plain) => {
  expect(foldWord(word)).toBe(foldWord(plain))
})

test.each([
  ['カキ', 'カギ'],
  ['है', 'हो'],
  ['กิน', 'กัน'],
  ['மழை', 'மழு'],
  ['নদী', 'নদি'],
])('%s and %s are two words: marks that are letters of their own count', (one, other) => {
  const formsOf = (text: string) => readWords(text).map(({ form }) => form)
  expect(formsOf(one)).not.toEqual(formsOf(other))
})
