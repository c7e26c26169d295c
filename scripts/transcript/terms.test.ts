import { expect, test } from 'vitest'
import { tellTerms } from './terms.ts'

const tell = (texts: string[], { speaker = null, language = 'en' }: { speaker?: string | null; language?: string | null } = {}) =>
  tellTerms({ language, timing: 'none', segments: texts.map((text, at) => ({ speaker, start: at, end: at + 1, text })) })

test('tells the words that are said most, forms of one together by the commonest, without everyday words', () => {
  const talk = [
    'The kiln cools and we think the kilns crack.',
    'Every kiln cracks, and it is a good thing that the glaze cracks.',
    'The glaze is the thing.',
  ]
  expect(tell(talk)).toBe('cracks 3, kiln 3, glaze 2')
})

test('leaves out those who speak, numbers and what is said once', () => {
  const talk = ['As Ottilie says, the weir, the weir.', 'Ottilie said 1984 and 1984, and a heron.']
  expect(tell(talk, { speaker: 'Ottilie Brandt' })).toBe('weir 2')
  expect(tell(['Good morning to you all.'])).toBeUndefined()
})

test('tells a hundred at most, the first of the alphabet among those that are said as often', () => {
  const words = Array.from(
    { length: 26 * 6 },
    (_, at) => `z${String.fromCharCode(97 + (at % 26))}${String.fromCharCode(97 + Math.floor(at / 26))}ko`,
  )
  const told = tell([`${words.join(' ')}.`, `${words.toReversed().join(' ')}.`])?.split(', ') ?? []
  expect(told).toHaveLength(100)
  expect(told).toEqual(told.toSorted())
  expect(told[0]).toBe('zaako 2')
})

test('reads the language from the talk where nobody says it', () => {
  const talk = [
    'Der Ofen ist nicht so heiß wie der Ofen von gestern, und das ist für die Glasur gut.',
    'Die Glasur hat auch mit dem Ofen zu tun.',
  ]
  expect(tell(talk, { language: null })).toBe('ofen 3, glasur 2')
})
