import { expect, test } from 'vitest'
import { passageOf, turnOf } from './passages.fixture.ts'
import { quoteOf } from './quote.ts'

const text = 'So, um, most pumps fail at the valve. A worn valve leaks long before it breaks. Nobody hears a leak.'
const length = (sentence: { stems: string[] }) => sentence.stems.length

test('quotes the transcript as it stands, fillers and all', () => {
  const passage = passageOf(text)
  const [claim] = passage.sentences
  const quote = claim && quoteOf(passage, turnOf(text), claim, length)
  expect(quote).toEqual({
    text: 'So, um, most pumps fail at the valve. A worn valve leaks long before it breaks. Nobody hears a leak.',
    from: 0,
  })
})

test('cuts a single long sentence after sixty words', () => {
  const long = `Most pumps fail at ${Array.from({ length: 66 }, (_, at) => `valve${at}`).join(', ')}. Rubber ages.`
  const passage = passageOf(long)
  const [claim] = passage.sentences
  const quote = claim && quoteOf(passage, turnOf(long), claim, length)
  expect(quote?.text.split(' ')).toHaveLength(60)
  expect(long).toContain(quote?.text)
})
