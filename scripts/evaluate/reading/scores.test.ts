import { expect, test } from 'vitest'
import { judge, renderVerdict, type Scored } from './scores.ts'

const scored = (episode: string, picks: number[], random: number[]): Scored[] => [
  ...picks.map((score, at): Scored => ({ sheet: 1, number: at + 1, episode, kind: 'pick', text: `pick ${score}`, score })),
  ...random.map((score, at): Scored => ({ sheet: 1, number: at + 21, episode, kind: 'random', text: `random ${score}`, score })),
]

test('compares picks with passages drawn by lot, episode by episode', () => {
  const verdict = judge([...scored('a', [2, 1], [1, 0]), ...scored('b', [1, 1], [1, 1]), ...scored('c', [2, 2], [0, 0])])
  expect(verdict.episodes).toBe(3)
  expect(verdict.picks).toEqual({ count: 6, mean: 1.5, shares: [0, 0.5, 0.5] })
  expect(verdict.random.mean).toBe(0.5)
  expect(verdict.difference.mean).toBeCloseTo(1)
  expect(verdict.difference.margin).toBeCloseTo((4.3 * 1) / Math.sqrt(3), 2) // t of 2 degrees of freedom, deviation 1
  expect(verdict.worst[0]).toMatchObject({ score: 1, kind: 'pick' })
})

test('leaves an episode out of the difference in which one kind alone was read', () => {
  expect(judge([...scored('a', [2], [0]), ...scored('b', [0], [])])).toMatchObject({ episodes: 1, difference: { mean: 2 } })
})

test('says in lines how much better picks are than chance, and which were worst', () => {
  expect(renderVerdict(judge([...scored('a', [2, 1], [1, 0]), ...scored('b', [2, 1], [1, 0])]))).toEqual([
    'picks   1.50 of 2 over 4 passages (0: 0%, 1: 50%, 2: 50%)',
    'random  0.50 of 2 over 4 passages (0: 50%, 1: 50%, 2: 0%)',
    'picks are 1.00 better (95% interval 1.00 to 1.00, paired by 2 episodes)',
    '',
    'the worst picks:',
    '  1.0  sheet 1, 2, a: pick 1',
    '  1.0  sheet 1, 2, b: pick 1',
    '  2.0  sheet 1, 1, a: pick 2',
    '  2.0  sheet 1, 1, b: pick 2',
  ])
})
