import { expect, test } from 'vitest'
import type { Relation } from '#domain/insight.ts'
import { describeInsight } from './api.ts'
import { renderItems } from './feed-items.ts'
import { tellLibrary } from './fixture.ts'
import { renderMarkdown } from './markdown-twin.ts'
import { addStances, sayStance } from './stances.ts'

const [never, pays, bees] = ['beds/2026-03-01-a/never', 'plots/2026-03-08-b/pays', 'plots/2026-03-09-c/bees']

function tell(relations: Relation[]) {
  return tellLibrary([
    { id: never, title: 'Barrels never pay' },
    { id: pays, title: 'Barrels pay', relations },
    { id: bees, title: 'Bees like clover' },
  ]).insights
}

const stancesOf = (insights: ReturnType<typeof tell>, id: string) => insights.find((insight) => insight.id === id)?.stances ?? []

test('both insights know how the later stands to the earlier, each from its own side', () => {
  const insights = tell([{ to: never, kind: 'disputes' }])
  expect(stancesOf(insights, pays)).toEqual([
    { id: never, title: 'Barrels never pay', show: 'beds', language: null, kind: 'disputes', own: true },
  ])
  expect(stancesOf(insights, never)).toEqual([
    { id: pays, title: 'Barrels pay', show: 'plots', language: null, kind: 'disputes', own: false },
  ])
  expect([...stancesOf(insights, pays), ...stancesOf(insights, never)].map(sayStance)).toEqual([
    'This page disputes it',
    'It disputes this page',
  ])
})

test('what is gone, itself, unrelated or named again is left out; one of the same show is not', () => {
  expect(stancesOf(tell([{ to: never, kind: 'unrelated' }]), pays)).toEqual([])
  const relations: Relation[] = [
    { to: 'beds/2026-01-01-z/gone', kind: 'agrees' },
    { to: pays, kind: 'agrees' },
    { to: bees, kind: 'extends' },
    { to: never, kind: 'agrees' },
    { to: never, kind: 'disputes' },
  ]
  const insights = tell(relations)
  expect(stancesOf(insights, pays).map(({ id, kind }) => [id, kind])).toEqual([
    [bees, 'extends'],
    [never, 'agrees'],
  ])
  expect([bees, never].map((id) => stancesOf(insights, id).map(({ kind, own }) => [kind, own]))).toEqual([
    [['extends', false]],
    [['agrees', false]],
  ])
})

test('whom it stands to comes first among the related, then who says the same, whether near by words or not', () => {
  const insights = tell([{ to: never, kind: 'extends' }])
  const insightOf = (id: string) => insights.find((insight) => insight.id === id)
  const [first, other] = [insightOf(never), insightOf(bees)]
  if (!first || !other) throw new Error('the archive lacks an insight')
  const near = [
    { insight: other, terms: ['clover'], topics: [] },
    { insight: first, terms: ['barrels'], topics: [] },
  ]
  const stances = stancesOf(insights, pays)
  const told = (alsoSaid: string[], neighbours = near) =>
    addStances({ stances, alsoSaid }, neighbours, insightOf).map(({ insight: { id }, terms, standing }) => [id, terms, standing])
  expect(told([])).toEqual([
    [never, ['barrels'], ['This page extends it']],
    [bees, ['clover'], undefined],
  ])
  expect(told([never, bees], [])).toEqual([
    [never, [], ['This page extends it', 'It says the same']],
    [bees, [], ['It says the same']],
  ])
})

test('the JSON API, the Markdown twin and feeds tell it in the same way', () => {
  const site = new URL('https://margins.example')
  const insights = tell([{ to: never, kind: 'agrees' }])
  const [later, earlier] = [pays, never].map((id) => insights.filter((insight) => insight.id === id))
  const read = (one = insights) => {
    const [insight] = one
    if (!insight) throw new Error('the archive lacks an insight')
    return { api: describeInsight(insight, site), twin: renderMarkdown(insight, { site, language: 'en' }) }
  }
  expect(read(later).api).toMatchObject({ relations: [{ to: never, kind: 'agrees' }] })
  expect(read(earlier).api).toMatchObject({ relations: [{ from: pays, kind: 'agrees' }] })
  expect(read(later).twin).toContain(`- This agrees with [Barrels never pay](https://margins.example/insights/${never}/) (beds)\n`)
  expect(read(earlier).twin).toContain(`- [Barrels pay](https://margins.example/insights/${pays}/) (plots) agrees with this\n`)
  const feed = { path: '', title: 'All', description: 'All insights', page: '', entries: { insights } }
  const html = renderItems(feed, site, tellLibrary([]).settings).map((item) => item.html)
  expect(html.filter((text) => text.includes('This agrees with <a'))).toHaveLength(1)
})
