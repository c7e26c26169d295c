import { expect, test } from 'vitest'
import type { InsightDraft } from '#domain/insight.ts'
import type { Transcript } from '#domain/transcript.ts'
import { ground } from './ground.ts'

const filler = 'we talked about the weather and the trains and the long way home that evening, nothing more than that'
const transcript: Transcript = {
  language: 'en',
  timing: 'cues',
  segments: [
    { speaker: 'Ada Okafor', start: 0, end: 10, text: 'Cirrane runs on twelve hundred servers, and Git Hub hosts the code for Postgres.' },
    {
      speaker: 'Ada Okafor',
      start: 10,
      end: 20,
      text: 'In nineteen ninety-four a large language model was a dream, said Lindqvist in Sweden.',
    },
    ...Array.from({ length: 40 }, (_, index) => ({ speaker: 'Ada Okafor', start: 20 + index * 10, end: 30 + index * 10, text: filler })),
    { speaker: 'Tom Lind', start: 500, end: 510, text: 'Forty-two percent of the teams at Ostrapay restart the queue by hand.' },
  ],
}
const early = 'runs on twelve hundred servers'

test('takes numbers by value and names however they are heard', () => {
  expect(outcomeOf('Cirrane has 1,200 servers', 'The code of Postgres is on GitHub. In 1994 an LLM was a dream in Sweden.')).toBe('proved')
})

test('refuses a number that nobody says', () => {
  expect(outcomeOf('Cirrane has 1,300 servers', 'It is so.')).toBe('unproved-number: nobody in the episode says 1,300')
  expect(outcomeOf('A claim', 'It grew by 43% in that year.')).toBe('unproved-number: nobody in the episode says 43')
})

test('takes a decade with or without its century, and a year for no other number', () => {
  const talk = (text: string): Transcript => ({ language: null, timing: 'cues', segments: [{ speaker: 'Ada', start: 0, end: 9, text }] })
  const proof = (said: string, body: string) => outcomeOf('A claim', body, [], talk(`${said}, and ${filler}.`), filler)
  expect(proof('That was in the 1990s', 'It began in the nineties.')).toBe('proved')
  expect(proof('That was in the nineteen nineties', "It began in the 90's.")).toBe('proved')
  expect(proof('C’était dans les années 1990', 'Cela a commencé dans les années 90.')).toBe('proved')
  expect(proof('Das war in den 1990er Jahren', 'Es begann in den 90er Jahren.')).toBe('proved')
  expect(proof('That was in 2020', 'It took 20 engineers.')).toBe('unproved-number: nobody in the episode says 20')
  expect(proof('That was in 1980', 'It had 80 people.')).toBe('unproved-number: nobody in the episode says 80')
})

test('refuses a name that nobody says', () => {
  expect(outcomeOf('A claim', 'The servers of Google run on Postgres.')).toBe('unproved-name: nobody in the episode says "Google"')
})

test('marks for review what is said elsewhere in the episode only', () => {
  expect(outcomeOf('A claim', 'The queue stops for 42 percent of them at Ostrapay.')).toBe('review: numbers, names')
})

test('marks for review a share in percent where the number was said of something else', () => {
  const shares = [
    [
      'Six per cent of our hours go to drills, and nine things stood on the list that we read on that evening.',
      'nine per cent',
      'review: numbers',
    ],
    ['Six per cent of our hours go to drills, and nine things stood on the list that we read on that evening.', '6%', 'proved'],
    ['Wir geben 6 % der Stunden für Übungen aus, und neun Dinge standen auf der Liste an jenem Abend.', '6 Prozent', 'proved'],
  ] as const
  for (const [text, share, outcome] of shares) {
    const talk: Transcript = { language: null, timing: 'cues', segments: [{ speaker: 'Ada', start: 0, end: 9, text }] }
    expect(outcomeOf('A claim', `It takes ${share} of the hours.`, [], talk, text), share).toBe(outcome)
  }
})

test('takes a name of the opening anywhere, for there a show says who and what it is about', () => {
  const quote = 'of the teams at Ostrapay restart the queue by hand'
  expect(outcomeOf('A claim', 'The queue stops for teams of Ada Okafor at Cirrane too.', [], transcript, quote)).toBe('proved')
  expect(outcomeOf('A claim', 'The queue stops on 1,200 servers.', [], transcript, quote)).toBe('review: numbers')
})

test('takes what the facts of the episode say, and who speaks', () => {
  const facts = ['Episode 77: Ferrywell moves house', 'Mei Tanaka']
  expect(outcomeOf('A claim', 'The team of Mei Tanaka at Ferrywell is number 77, says Tom Lind.', facts)).toBe('proved')
})

test('takes a capital at the start of a sentence, or in every word of a headline, for no name', () => {
  expect(outcomeOf('Restarting Queues By Hand Costs Everybody Dearly', 'Deleting is cheap. Restarting is not. I say: Nothing is.')).toBe(
    'proved',
  )
})

test('takes capitals for no names where nouns have them', () => {
  const german: Transcript = {
    language: 'de',
    timing: 'cues',
    segments: [{ speaker: 'Ina', start: 0, end: 9, text: germanTalk }],
  }
  expect(outcomeOf('Ein Satz', 'Der Dienst hat ein Problem mit der Ordnung.', [], german, 'der Dienst läuft auf dem Server')).toBe('proved')
})

test('a name that the engine lists is one at the start of a sentence too, and among German nouns', () => {
  const more = { organisations: ['Meridor'] }
  expect(outcomeOf('A claim', 'Meridor restarts its queue by hand.')).toBe('proved')
  expect(groundOne('A claim', 'Meridor restarts its queue by hand.', { more }).rejections).toMatchObject([
    { reason: 'unproved-name', detail: 'nobody in the episode says "Meridor"' },
  ])
  const german = { ...transcript, language: 'de', segments: [{ speaker: 'Ina', start: 0, end: 9, text: germanTalk }] }
  const request = { where: german, quote: 'der Dienst läuft auf dem Server', more }
  expect(groundOne('Ein Satz', 'Der Dienst von Meridor hat ein Problem.', request).rejections[0]?.reason).toBe('unproved-name')
})

test('people and organisations that nobody says are left out and told; those that were said, or stand in the facts, are kept', () => {
  const more = {
    people: ['Anders Lindqvist', 'Tom Lind', 'Grace Hopper'],
    organisations: ['GitHub', 'Meridor', 'the long way home', 'Ferrywell'],
  }
  const { insights, notes } = groundOne('A claim', 'Cirrane runs on twelve hundred servers.', { more, facts: ['With Anders of Ferrywell'] })
  expect(insights[0]).toMatchObject({
    people: ['Anders Lindqvist', 'Tom Lind'],
    organisations: ['GitHub', 'the long way home', 'Ferrywell'],
  })
  expect(notes).toEqual(['2 of its names left out, which nobody says: "Grace Hopper", "Meridor" ("A claim")'])
  const none = groundOne('A claim', 'Cirrane runs on twelve hundred servers.', { more: { people: ['Grace Hopper'] } })
  expect(none.insights[0]).not.toHaveProperty('people')
})

const germanTalk = 'Der Dienst läuft auf dem Server im Keller, und die Leute lesen das Protokoll nie.'

interface Words {
  facts?: string[]
  where?: Transcript
  quote?: string
  more?: Partial<InsightDraft>
}

function groundOne(title: string, body: string, { facts = [], where = transcript, quote = early, more = {} }: Words = {}) {
  const episode = { id: 'show/2026-03-02-one', podcast: 'show', publishedAt: new Date('2026-03-02T06:00:00Z') }
  const draft = { title, body, quotes: [{ text: quote, speaker: null }], topics: [], score: 0.5, ...more }
  return ground({ drafts: [draft], transcript: where, episode, engine: { name: 'built-in', prompt: 1 }, quoteWords: 60, facts })
}

function outcomeOf(title: string, body: string, facts: string[] = [], where = transcript, quote = early): string {
  const { insights, rejections } = groundOne(title, body, { facts, where, quote })
  if (rejections[0]) return `${rejections[0].reason}: ${rejections[0].detail}`
  return insights[0]?.review ? `review: ${insights[0].review.join(', ')}` : 'proved'
}
