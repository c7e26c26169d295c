import { expect, test } from 'vitest'
import { type RankedNeighbour, type RelatedInsight, relate } from '../../src/data/related.ts'
import { cutInsights, makeInsights, readTalks } from './related-talk.ts'

const talks = readTalks({ EARMARK_CORPUS: undefined, EARMARK_EVAL: undefined })

test('a day of 40 insights leaves most lists of 2000 as they were', () => {
  const insights = makeInsights(talks, 2040)
  expect(changedBy(insights.slice(0, 2000), insights)).toBeLessThan(0.25)
})

test('an edit of an old insight changes few lists', () => {
  const insights = cutInsights(talks)
  const edited = insights.map((insight, index) => (index === 100 ? { ...insight, body: 'A pumpernickel bakery rises at dawn.' } : insight))
  expect(changedBy(insights, edited)).toBeLessThan(0.1)
})

/** The share of lists that are others now. */
function changedBy(before: RelatedInsight[], after: RelatedInsight[]): number {
  const [lists, now] = [relate(before), relate(after)]
  const changed = before.filter(({ id }) => told(now.get(id)) !== told(lists.get(id)))
  return changed.length / before.length
}

/** What readers see of a list. */
function told(list: RankedNeighbour[] = []): string {
  return JSON.stringify(list.map(({ id, terms, topics }) => [id, terms, topics]))
}
