import { expect, test } from 'vitest'
import { makeReader } from '../stems.ts'
import { makeNamer } from './reasons.ts'

const { read, termOf } = makeReader('en')
const readText = (text: string) => ({ text: () => text, tokens: read(text) })
const own = readText('Open source barometers warned the herring fleet. One barometer fell at Tarn.')
const name = makeNamer(own, { isName: () => false, isThing: (word) => word !== 'fell', most: 2 })

function named(theirs: string, ...words: string[]) {
  const terms = words.map(termOf)
  return name(readText(theirs), { terms, shared: terms, both: terms })
}

test('names a phrase where both have it, and its words alone where they do not', () => {
  const words = ['source', 'open']
  expect(named('They chose open source.', ...words).things).toEqual(['open source'])
  expect(named('The source stayed open.', ...words).things).toEqual(['source', 'open'])
  expect(named('Open-source charts', ...words).things).toEqual(['open source'])
})

test('keeps apart what two cannot speak of, and names things by their plural, as many as are enough', () => {
  expect(named('It fell.', 'fell', 'barometer')).toEqual({ things: ['barometers'], others: ['fell'] })
  expect(named('A fleet by Tarn.', 'herring', 'Tarn', 'fleet').things).toEqual(['herring', 'Tarn'])
})
