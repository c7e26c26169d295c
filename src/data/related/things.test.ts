import { expect, test } from 'vitest'
import { isEnglishThing } from './things.ts'

const parted = (words: string) => words.split(' ').filter(isEnglishThing).join(' ')

test('lets nouns, gerunds and what nobody knows pass', () => {
  const things = 'alarm alarms scaling supply hundred speed seed watershed laser spare forest press presses harness kubernetes families'
  expect(parted(things)).toBe(things)
})

test('lets no participle, adverb or adjective pass, nor what is only a verb', () => {
  expect(parted('woken met pressed thawed wrongly directly ugly angry angrier larger latest dangerous retire retires steals')).toBe('')
})
