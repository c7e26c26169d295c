import { expect, test } from 'vitest'
import { splitTurn } from './split-turn.ts'
import { joinTurns, type Turn } from './turns.ts'

function turnOf(...texts: [start: number, end: number, text: string][]): Turn {
  const [turn] = joinTurns(texts.map(([start, end, text]) => ({ speaker: 'Ada', start, end, text })))
  if (turn === undefined) throw new Error('no turn')
  return turn
}

test('gives the sentences of a turn with their places', () => {
  const turn = turnOf([0, 2, 'We paid Dr. Roe.'], [2, 4, 'He left. So'], [4, 5, 'did we.'])
  const sentences = splitTurn(turn, 'en')
  expect(sentences.map(({ text }) => text)).toEqual(['We paid Dr. Roe.', 'He left.', 'So did we.'])
  for (const { text, start, end } of sentences) expect(turn.text.slice(start, end)).toBe(text)
})

test('splits speech without stops by pauses and by the words that clauses begin with', () => {
  const turn = turnOf(
    [0, 4, 'we looked at every pump in the city and most of them were fine'],
    [5, 9, 'so the question was why the pressure fell each night at two'],
    [9, 13, 'and nobody had an answer until we put a meter on the valve itself'],
    [14, 18, 'it turned out that one family business filled its tanks then'],
  )
  const sentences = splitTurn(turn, 'en')
  expect(sentences.map(({ text }) => text)).toEqual([
    'we looked at every pump in the city and most of them were fine',
    'so the question was why the pressure fell each night at two and nobody had an answer until we put a meter on the valve itself',
    'it turned out that one family business filled its tanks then',
  ])
  for (const { text, start, end } of sentences) expect(turn.text.slice(start, end)).toBe(text)
})

test('keeps such sentences between 8 and 30 words', () => {
  const turn = turnOf([0, 100, Array.from({ length: 400 }, (_, index) => `w${index}`).join(' ')])
  const lengths = splitTurn(turn).map(({ text }) => text.split(' ').length)
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(8)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(30)
  expect(lengths.reduce((sum, length) => sum + length)).toBe(400)
})

test('splits a run-on stretch within a turn that has stops elsewhere', () => {
  const bare = Array.from({ length: 90 }, (_, index) => `word${index}`).join(' ')
  const turn = turnOf([0, 60, `It works. So ${bare} now. Then we left. And so on. Good.`])
  const sentences = splitTurn(turn, 'en')
  expect(sentences[0]?.text).toBe('It works.')
  expect(Math.max(...sentences.map(({ text }) => text.split(' ').length))).toBeLessThanOrEqual(30)
  expect(sentences.map(({ text }) => text).join(' ')).toBe(turn.text)
})
