import { expect, test } from 'vitest'
import { findCarrier } from './carrier.ts'

const quote = 'You look at the average and it is lovely, and the customers who are about to leave are all in the tail.'

test('marks the clause that says what the headline claims', () => {
  expect(findCarrier(quote, 'An average hides the customers in the tail')).toEqual({
    before: 'You look at the average and it is lovely, ',
    carrier: 'and the customers who are about to leave are all in the tail',
    after: '.',
  })
})

test('marks nothing where no clause shares two words with the headline', () => {
  expect(findCarrier(quote, 'Spares come before monitoring')).toEqual({ before: quote, carrier: '', after: '' })
})

test('marks nothing where two clauses say it alike, where the clause is long, or where it holds little of a long headline', () => {
  const unmarked = (text: string, title: string) => expect(findCarrier(text, title)).toEqual({ before: text, carrier: '', after: '' })
  unmarked('The spare transformer came, the spare transformer went.', 'A spare transformer pays')
  unmarked(`A spare transformer ${'and then one more thing '.repeat(6)}is worth it.`, 'A spare transformer pays')
  unmarked(
    'We had a spare transformer.',
    'Utilities whose spare transformer stands nearby shorten winter outages, calm regulators, cut insurance premiums and retain linemen',
  )
})

test('marks clauses side by side where the claim runs through them, and no further than it does', () => {
  expect(
    findCarrier(
      'Well, if you count a backlog in jobs, people will do the shortest jobs.',
      'If you count a backlog in jobs, people do the shortest',
    ),
  ).toEqual({
    before: 'Well, ',
    carrier: 'if you count a backlog in jobs, people will do the shortest jobs',
    after: '.',
  })
  expect(findCarrier('A target should have an end date, six months say, and a drawer.', 'A target should have an end date').carrier).toBe(
    'A target should have an end date',
  )
})

test('a point within a number ends no clause, and other scripts have their own commas', () => {
  expect(findCarrier('Well, the margin fell by 1.5 percent, and so on.', 'The margin fell by 1.5 percent').carrier).toBe(
    'the margin fell by 1.5 percent',
  )
  expect(findCarrier('نعم، لا أحد يصوّر العطل، هكذا الأمر.', 'لا أحد يصوّر العطل الذي لم يحدث').carrier).toBe('لا أحد يصوّر العطل')
})
