import { expect, test } from 'vitest'
import { joinTurns } from '../../transcript/turns.ts'
import { findIntroductions } from './introductions.ts'
import { english } from './languages/english.ts'
import { sentencesOf } from './sentence.ts'

function found(...talk: [speaker: string, text: string][]): string[] {
  const turns = joinTurns(talk.map(([speaker, text], index) => ({ speaker, start: index * 60, end: index * 60 + 50, text })))
  return [...findIntroductions(turns, sentencesOf(turns, english), english)].map((sentence) => sentence.verbatim)
}

const answer: [string, string] = ['Ida Brandt', 'Most pumps fail at the valve.']

test.each([
  'Ida is the founder of a pump works in Tarn.',
  'Ida is one of the best known pump makers in the country.',
  'Before Tarn, Ida was head of valves at the works in Velm.',
  'Brandt, who wrote two books on valves, is a professor in Velm.',
  'Prior to Tarn, Ida led the works in Velm.',
])('finds a host presenting who is heard: %s', (sentence) => {
  expect(found(['Ben Oda', sentence], answer)).toEqual([sentence])
})

test('takes what is said after it in the same turn along', () => {
  const text = "Ida is the founder of a pump works. She's also the author of two books."
  expect(found(['Ben Oda', text], answer)).toHaveLength(2)
})

test.each([
  ['Ben Oda', 'Ida is right that the head of a pump leaks first.'],
  ['Ben Oda', 'Otto is the founder of a pump works in Tarn.'],
  ['Ida Brandt', 'Ida is the founder of a pump works in Tarn.'],
  ['Ben Oda', 'A pump is the founder of every dry cellar.'],
] as [string, string][])('leaves what presents nobody that is heard: %s says %s', (speaker, sentence) => {
  expect(found([speaker, sentence], answer)).toEqual([])
})
