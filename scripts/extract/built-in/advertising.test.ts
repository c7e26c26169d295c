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

const talk = (sentences: number) =>
  Array.from({ length: sentences }, (_, index) => `The ${['first', 'second', 'third', 'fourth'][index % 4]} pump leaks at its valve.`).join(
    ' ',
  )

test('takes a long read from where it names the product, or who pays, to its offer', () => {
  const read = `Meet Quillmark, which writes invoices. ${talk(8)} Try it for free at quillmark.com/pumps.`
  expect(marked([`${talk(20)} ${read}`]).join(' ')).toContain(read)
  expect(marked([`${talk(20)} ${read}`]).length).toBeLessThan(15)
  const paid = `This episode is brought to you by a maker of invoices. ${talk(12)} Get started at quillmark.com/pumps.`
  expect(marked([`${talk(20)} ${paid}`]).join(' ')).toContain(paid)
})

test('does not take what leads to an address that is no offer', () => {
  const text = `We wrote of Quillmark once. ${talk(8)} That is quillmark.com/pumps.`
  expect(marked([`${talk(20)} ${text}`]).join(' ')).not.toContain(talk(8))
})

test('lets honest talk of money and web sites stand', () => {
  expect(
    marked(['The bridge was sponsored by the county for years.', 'We bought the domain pumps.com in the nineties and sold it.']),
  ).toEqual([])
})

test('knows German reads', () => {
  expect(marked(['Diese Folge wird präsentiert von Quillmark.'], german)).toHaveLength(1)
})
