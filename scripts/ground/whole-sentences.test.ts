import { expect, test } from 'vitest'
import type { Transcript } from '#domain/transcript.ts'
import { ground } from './ground.ts'

const claim = 'remote work kills productivity in teams'

test.each([
  'If CLAIM, we would have seen it.',
  'I used to think CLAIM.',
  'Some people claim CLAIM, and they are wrong.',
  'The idea that CLAIM is wrong.',
  'Dr. Okafor said in 3.5 hours that CLAIM, said nobody ever.',
  'We never want to be in a place where CLAIM.',
])('publishes a quote with the sentence that it stands in: %s', (sentence) => {
  const said = sentence.replace('CLAIM', claim)
  expect(outcomeOf(`We looked at it for years. ${said} We saw it.`)).toBe(said)
})

test.each([
  'It is a myth that CLAIM.',
  'It is a lie that CLAIM.',
  "It's wrong to say that CLAIM.",
  'I doubt CLAIM.',
  'I refuse to accept that CLAIM.',
  'Nobody ever said CLAIM.',
  'No one believes CLAIM.',
  'It is unlikely that CLAIM.',
])('refuses a quote that begins behind what denies it: %s', (sentence) => {
  expect(outcomeOf(sentence.replace('CLAIM', claim))).toBe('quote-not-found')
})

const tail = 'when the rest of the company sits in one room all day long with nothing else to do.'

test.each(['If', 'What if', 'Suppose', 'I wish', 'I used to think', 'They told us that', 'The fear was that'])(
  'refuses a quote whose sentence is over the limit where it leaves out: %s',
  (words) => {
    expect(outcomeOf(`${words} ${claim} ${tail}`, 12)).toBe('quote-not-found')
  },
)

test('refuses a quote whose sentence is over the limit where what follows denies it', () => {
  expect(outcomeOf(`The idea that ${claim} is just wrong ${tail}`, 12)).toBe('quote-not-found')
  expect(outcomeOf(`${claim} said nobody ever ${tail}`, 12)).toBe('quote-not-found')
})

test.each(['There is no doubt that', 'And so I think that', 'We saw that', 'That was wrong, and', 'I can say that'])(
  'finds a quote that leaves out no more than: %s',
  (words) => {
    expect(outcomeOf(`${words} ${claim}.`)).toBe(`${words} ${claim}.`)
    expect(outcomeOf(`${words} ${claim} ${tail}`, 12)).toBe(claim)
  },
)

function outcomeOf(text: string, quoteWords = 90): string | undefined {
  const transcript: Transcript = { language: 'en', timing: 'cues', segments: [{ speaker: 'Ada', start: 0, end: 10, text }] }
  const draft = { title: 'A claim', body: 'A paragraph.', quotes: [{ text: claim, speaker: null }], topics: [], score: 0.5 }
  const episode = { id: 'show/2026-03-02-one', podcast: 'show', publishedAt: new Date('2026-03-02T06:00:00Z') }
  const { insights, rejections } = ground({ drafts: [draft], transcript, episode, engine: { name: 'built-in', prompt: 1 }, quoteWords })
  return insights[0]?.evidence[0]?.quote ?? rejections[0]?.reason
}
