import { expect, test } from 'vitest'
import { createRandom } from '../grounding-random.ts'
import type { Entry } from './draw.ts'
import { orderEntries, readScores, renderSheet } from './sheet.ts'

const entries: Entry[] = ['one', 'two', 'three', 'four'].map((text, at) => ({
  episode: 'pumps',
  kind: at % 2 === 0 ? 'pick' : 'random',
  text,
}))
const draw = (seed: number) => orderEntries([entries, entries.slice(0, 1)], createRandom(seed).below)

test('orders passages by lot, the same for the same seed, each once', () => {
  expect(draw(1)).toEqual(draw(1))
  expect(
    draw(1)
      .filter(({ sheet }) => sheet === 1)
      .map(({ text }) => text)
      .sort(),
  ).toEqual(['four', 'one', 'three', 'two'])
  expect(new Set([1, 2, 3, 4, 5, 6].map((seed) => draw(seed)[0]?.text)).size).toBeGreaterThan(1)
  expect(draw(1).at(-1)).toMatchObject({ sheet: 2, number: 1, text: 'one' })
})

test('shows passages without what they are', () => {
  const sheet = renderSheet(1, draw(1))
  expect(sheet.match(/^Score:$/gm)).toHaveLength(4)
  expect(sheet).not.toMatch(/random|pumps/)
})

test('reads what a reader wrote, and passes over what is not read yet', () => {
  const filled = renderSheet(1, draw(1))
    .replace(/Score:\n/, 'Score: 2\n')
    .replace(/(## 3[\s\S]*?)Score:/, '$1Score: 0')
  expect([...readScores(filled, 'sheet-1.md')]).toEqual([
    [1, 2],
    [3, 0],
  ])
})

test('names the passage whose score is none', () => {
  expect(() => readScores('## 7\n\n> Pumps.\n\nScore: good\n', 'sheet-1.md')).toThrow(
    'sheet-1.md: the score of passage 7 is "good": write 0, 1 or 2',
  )
})
