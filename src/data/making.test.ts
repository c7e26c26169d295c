import { expect, test } from 'vitest'
import { tellEpisode, tellLibrary } from './fixture.ts'
import type { PlacedInsight } from './library.ts'
import { describeKind, describeMaking, describeReview } from './making.ts'

const id = 'upkeep/2026-03-02-the-yard/spares'

function insightWith(facts: Partial<PlacedInsight> = {}): PlacedInsight {
  const [insight] = tellLibrary([{ id }]).insights
  if (insight === undefined) throw new Error('No insight')
  return { ...insight, ...facts }
}

test('names a kind and when a prediction is due, and nothing for a plain claim', () => {
  expect(describeKind({ kind: 'claim' }, 'en')).toBeNull()
  expect(describeKind({}, 'en')).toBeNull()
  expect(describeKind({ kind: 'story' }, 'en')).toBe('Story')
  const due = ['2027', '2027-06', '2027-06-30'].map((due) => describeKind({ kind: 'prediction', due }, 'en'))
  expect(due).toEqual(['Prediction for 2027', 'Prediction for June 2027', 'Prediction for 30 June 2027'])
})

test('says what an editor has yet to look at', () => {
  expect(describeReview({})).toBeNull()
  expect(describeReview({ review: ['numbers', 'names'] })).toBe(
    'Not looked over yet: the numbers and names here are said in the episode, but not close to the quote.',
  )
})

test('tells engine, check, transcript and score', () => {
  const episode = tellEpisode('upkeep/2026-03-02-the-yard', {
    audio: { url: 'https://upkeep.example/yard.mp3' },
    transcript: { source: 'https://upkeep.example/yard.vtt', timing: 'estimated', words: 5120 },
  })
  const engine = { name: 'openai', model: 'gpt-5-mini', prompt: 3 }
  const editedAt = new Date('2026-03-09T10:00:00Z')
  expect(describeMaking(insightWith({ episode, engine, kind: 'number', reason: 'A new figure.', editedAt }), 'en')).toEqual([
    { name: 'Engine', text: 'openai, gpt-5-mini, prompt 3' },
    { name: 'Proof', text: 'The quote stands in the transcript word for word, in one speaker’s turn.' },
    {
      name: 'Transcript',
      text: 'upkeep.example, 5,120 words; its times are worked out from the place in the text. Advertising put into the audio later can move them.',
    },
    { name: 'Kind', text: 'Number' },
    { name: 'Score', text: '0.50 of 1. A new figure.' },
    { name: 'Edited', text: 'By a person, on 9 March 2026.' },
  ])
})

test('a bundled show without times is told as it is', () => {
  const episode = tellEpisode('upkeep/2026-03-02-the-yard', { transcript: { source: 'show notes', timing: 'none', words: 1 } })
  expect(describeMaking(insightWith({ episode }), 'en').map(({ text }) => text)).toEqual([
    'built-in, rules 1',
    'The quote stands in the transcript word for word, in one speaker’s turn.',
    'show notes, 1 word; it has no times.',
    '0.50 of 1',
  ])
})
