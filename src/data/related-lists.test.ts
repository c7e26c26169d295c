import { expect, test } from 'vitest'
import type { Relation } from '#domain/insight.ts'
import { find, openFindings } from './findings.ts'
import { tellLibrary } from './fixture.ts'

const [beds, plots, yards] = ['beds/2026-03-01-a/x', 'plots/2026-03-08-b/x', 'yards/2026-03-15-c/x']

/** Three insights of three shows about rain barrels, among others that share no word. */
function listsOf(relations: Relation[]) {
  const barrels = [beds, plots, yards].map((id, index) => ({
    id,
    title: `A rain barrel ${['pays', 'leaks', 'freezes'][index]}`,
    body: `A rain barrel ${['pays for its gutter', 'leaks at its tap', 'freezes at its rim'][index]}: gutter and rain barrel age together.`,
    relations: id === plots ? relations : [],
  }))
  const others = Array.from({ length: 24 }, (_, index) => {
    const letter = String.fromCharCode(97 + index)
    return {
      id: `${letter}/2026-04-01-a/x`,
      title: `Of ${letter}astlings`,
      body: `The ${letter}astling met a ${letter}orvane in ${letter}irnham.`,
    }
  })
  const { insights, settings } = tellLibrary([...barrels, ...others])
  const { relatedTo } = openFindings(find(insights, settings), insights)
  return [beds, plots, yards].map((id) =>
    relatedTo(id)
      .map(({ insight }) => insight.id)
      .sort(),
  )
}

test('whom an editor calls unrelated is in the list of neither, and stays in those of others', () => {
  expect(listsOf([])).toEqual([
    [plots, yards],
    [beds, yards],
    [beds, plots],
  ])
  expect(listsOf([{ to: yards, kind: 'unrelated' }])).toEqual([[plots, yards], [beds], [beds]])
  expect(listsOf([{ to: yards, kind: 'extends' }])).toEqual(listsOf([]))
})
