import { expect, test } from 'vitest'
import { echoOf } from './echo.ts'
import { readSubject } from './subject.ts'

const first = {
  title: 'Mulch saves more water than drip lines',
  body: 'On a trial plot, straw mulch cut watering by half; changing sprinklers for drip lines cut it by a fifth.',
  quotes: ['Five centimetres of straw mulch halved what we water, and the drip lines saved maybe a fifth.'],
}
const echo = {
  title: 'Straw on the bed does more than a drip line',
  body: 'Gardeners buy drip lines, though straw mulch halves the watering: it keeps the water in the soil.',
  quotes: ['Before you buy drip lines, put down straw mulch, the thing that halves the watering is covering the soil.'],
}

test('knows the same idea in the words of somebody else', () => {
  expect(judge(first, echo)).toBeGreaterThan(0.5)
  expect(judge(echo, first)).toBe(judge(first, echo))
})

test('takes another idea on the same subject for none', () => {
  const clogged = {
    title: 'Drip lines clog within two seasons on hard water',
    body: 'Where water is hard, lime closes the holes of drip lines unless they are rinsed with vinegar.',
    quotes: ['With our water the drip lines were closed after two summers, so I rinse them with vinegar.'],
  }
  expect(judge(first, clogged)).toBeNull()
})

test('takes the opposite for none', () => {
  expect(judge(first, { ...echo, title: 'Straw mulch does not save water, a drip line does' })).toBeNull()
  expect(judge(first, { ...echo, quotes: ['We put straw on every bed by the drip lines, and no mulch saved us any water.'] })).toBeNull()
})

test('asks that the quotes speak of it too, and that the language is the same and known', () => {
  expect(judge(first, { ...echo, quotes: ['That is what I tell everybody who asks me in the shop.'] })).toBeNull()
  expect(echoOf(readSubject(first), { ...readSubject(echo), language: 'de' }, () => 1)).toBeNull()
  expect(echoOf({ ...readSubject(first), language: 'und' }, { ...readSubject(echo), language: 'und' }, () => 1)).toBeNull()
})

test('gives nothing where there are no words to compare', () => {
  const empty = { title: 'And so on', body: 'It is what it is.', quotes: ['It is what it is.'] }
  expect(judge(empty, empty)).toBeNull()
})

function judge(a: typeof first, b: typeof first): number | null {
  return echoOf(readSubject(a), readSubject(b), () => 1)
}
