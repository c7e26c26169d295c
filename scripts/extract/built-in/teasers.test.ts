import { expect, test } from 'vitest'
import { joinTurns } from '../../transcript/turns.ts'
import { english } from './languages/english.ts'
import { sentencesOf } from './sentence.ts'
import { findTeasers } from './teasers.ts'

function found(...talk: [start: number, text: string][]): string[] {
  const turns = joinTurns(talk.map(([start, text], index) => ({ speaker: index % 2 ? 'Ben' : 'Ida', start, end: start + 20, text })))
  return [...findTeasers(turns, sentencesOf(turns, english))].map((sentence) => sentence.verbatim)
}

const claim = 'Most pumps fail at the valve, because rubber ages faster than steel.'
const other = 'The roof of the school leaks as well in winter.'

test('finds what a show plays ahead out of its own talk', () => {
  expect(found([4, `${claim} ${other}`], [40, 'Welcome to the pump house.'], [900, `We counted. ${claim}`])).toEqual([claim])
})

test('finds it also where a word was cut out', () => {
  expect(found([4, claim], [900, claim.replace('Most', 'So the most part of the')])).toEqual([claim])
})

test('leaves what is said once, what is short, and what is said again at once', () => {
  expect(found([4, claim], [900, other])).toEqual([])
  expect(found([4, 'We love pumps.'], [900, 'We love pumps.'])).toEqual([])
  expect(found([4, claim], [30, claim])).toEqual([])
})

test('leaves a talk whose sentences have no times', () => {
  expect(found([0, claim], [0, claim])).toEqual([])
})
