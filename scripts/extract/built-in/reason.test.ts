import { expect, test } from 'vitest'
import { english } from './languages/english.ts'
import { passageOf } from './passages.fixture.ts'
import { reasonOf } from './reason.ts'

const reason = (text: string, weights: [string, number][] = []) => reasonOf(passageOf(text), new Map(weights), english)

test('says what the wording gives', () => {
  expect(reason('Most pumps fail at the valve, because rubber ages. A valve costs 4 euros.')).toBe('gives a number, a problem and a cause')
  expect(reason('The cellar is green.')).toBe('stands by itself')
})

test('names the words that weigh most in the talk, as they are said', () => {
  expect(
    reason('The valves are green.', [
      ['valv', 3],
      ['pump', 9],
    ]),
  ).toBe('stands by itself; speaks of what much of the episode is about: valves')
})
