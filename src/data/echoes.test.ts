import { expect, test } from 'vitest'
import type { Relation } from '#domain/insight.ts'
import { tellFiles } from './fixture.ts'
import { joinLibrary } from './library.ts'

const [beds, plots, yard] = ['beds/2026-03-01-a/mulch', 'plots/2026-03-08-b/straw', 'yard/2026-03-15-c/cover']

function echoesOf(echoes: Record<string, string[]>, relations: Record<string, Relation[]> = {}): Record<string, string[]> {
  const files = tellFiles([beds, plots, yard].map((id) => ({ id, title: id.split('/').at(-1) ?? id })))
  const insights = files.insights.map((insight) => ({ ...insight, echoes: echoes[insight.id], relations: relations[insight.id] }))
  return Object.fromEntries(joinLibrary({ ...files, insights }).insights.map(({ id, alsoSaid }) => [id, alsoSaid]))
}

test('both insights know of an echo that the later one records, oldest first and each once', () => {
  expect(echoesOf({ [yard]: [plots, beds], [plots]: [beds], [beds]: [plots] })).toEqual({
    [beds]: [plots, yard],
    [plots]: [beds, yard],
    [yard]: [beds, plots],
  })
})

test('leaves out what was deleted and what is on the same show', () => {
  expect(echoesOf({ [yard]: ['beds/2026-01-01-gone/x', yard, 'yard/2026-03-15-c/other'] })).toEqual({ [beds]: [], [plots]: [], [yard]: [] })
})

test('leaves out what an editor calls unrelated, on whichever side', () => {
  const told = echoesOf(
    { [yard]: [plots, beds] },
    { [yard]: [{ to: plots, kind: 'unrelated' }], [beds]: [{ to: yard, kind: 'unrelated' }] },
  )
  expect(told).toEqual({ [beds]: [], [plots]: [], [yard]: [] })
})
