import { expect, test } from 'vitest'
import { joinTurns } from '../../transcript/turns.ts'
import { findAdvertising } from './advertising.ts'
import { english } from './languages/english.ts'
import { german } from './languages/german.ts'
import { sentencesOf } from './sentence.ts'

function marked(texts: string[], language = english): string[] {
  const turns = joinTurns(texts.map((text, index) => ({ speaker: index % 2 ? 'Ida' : 'Ben', start: index, end: index + 1, text })))
  return [...findAdvertising(sentencesOf(turns, language), language)].map((sentence) => sentence.verbatim)
}

test('finds a read that names who pays, with the sentences around it', () => {
  const read = 'This episode is brought to you by Quillmark. Your invoices will write themselves. It is lovely.'
  expect(marked([read, 'Pumps fail at the valve.'])).toEqual(read.split(/(?<=\.) /))
})

test.each([
  'Head to quillmark dot com slash pumps and get started.',
  'Use promo code PUMP for your first month.',
  'You get twenty percent off your first order.',
  'No credit card is needed at all.',
  'Our friends at Quillmark make invoices bearable.',
])('finds it by one sure sign: %s', (sentence) => {
  expect(marked([sentence])).toEqual([sentence])
})

test('finds it by weak signs that stand together', () => {
  expect(marked(['Start your free trial of the invoice maker. It is trusted by ten thousand teams. Sign up today.'])).toHaveLength(3)
})

test('goes on where the next turn names the same product', () => {
  expect(
    marked(['This show is sponsored by Quillmark.', 'Quillmark writes every invoice in a second.', 'Pumps fail at the valve.']),
  ).toEqual(['This show is sponsored by Quillmark.', 'Quillmark writes every invoice in a second.'])
})

test('lets honest talk of money and web sites stand', () => {
  expect(
    marked(['The bridge was sponsored by the county for years.', 'We bought the domain pumps.com in the nineties and sold it.']),
  ).toEqual([])
})

test('knows German reads', () => {
  expect(marked(['Diese Folge wird präsentiert von Quillmark.'], german)).toHaveLength(1)
})
