import { expect, test } from 'vitest'
import { type RelatedInsight, relate, relateSince, type Since } from '../../src/data/related.ts'
import { createRandom } from '../evaluate/grounding-random.ts'
import { makeInsights, readTalks } from './related-talk.ts'

const talks = readTalks({ EARMARK_CORPUS: undefined, EARMARK_EVAL: undefined })
const pool = makeInsights(talks, 1000).map((insight, index) => ({
  ...insight,
  quotes: index % 2 === 0 ? [`${insight.body.slice(40, 140)} as the heron said`] : [],
  topics: [['engineering', 'research', 'trade'][index % 5]].filter((topic) => topic !== undefined),
  speakers: [`Ada Speaker${index % 17}`],
}))

test('gives from memory what it gives from nothing, whatever a day brings', { timeout: 240_000 }, () => {
  const random = createRandom(5)
  let insights: RelatedInsight[] = pool.slice(0, 640)
  let next = 640
  const take = (count: number) => {
    next += count
    return pool.slice(next - count, next)
  }
  let { memory } = relateSince(null, insights)
  for (let day = 0; day < 8; day++) {
    const young = () => insights.length - 1 - random.below(12)
    const any = () => random.below(insights.length)
    const changes: (() => void)[] = [
      () => insights.push(...take(1 + random.below(12))),
      () => insights.push(...take(1).map((late) => ({ ...late, publishedAt: insights[young()]?.publishedAt }))),
      () => insights.splice(young(), 1),
      () => edit(young(), ({ body }) => ({ body: `${body} The pumpernickel bakery rises at dawn.` })),
      () => edit(young(), ({ id }) => ({ id: `${id}-renamed` })),
      () => edit(young(), () => ({ speakers: ['Pumpernickel Bakery'] })),
      () => edit(young(), () => ({ topics: ['trade', 'engineering'] })),
      ...(day % 4 === 3 ? [() => edit(any(), ({ body }) => ({ body: body.slice(0, 60) })), () => insights.splice(any(), 1)] : []),
    ]
    const edit = (at: number, how: (insight: RelatedInsight) => Partial<RelatedInsight>) => {
      const insight = insights[at]
      if (insight !== undefined) insights[at] = { ...insight, ...how(insight) }
    }
    insights = [...insights]
    for (const change of changes) if (random.below(100) < 65) change()
    const since = relateSince(memory, insights)
    expect(listsOf(insights, since)).toEqual(relate(insights))
    memory = since.memory
  }
})

test('starts from nothing where memory is broken', () => {
  const insights = pool.slice(0, 60)
  expect(listsOf(insights, relateSince([new Uint8Array([1, 2, 3])], insights))).toEqual(relate(insights))
})

function listsOf(insights: readonly RelatedInsight[], { listOf }: Since): ReturnType<typeof relate> {
  return new Map(insights.map(({ id }) => [id, listOf(id)]))
}
