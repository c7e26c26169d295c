import { expect, test } from 'vitest'
import { tellLibrary } from './fixture.ts'
import { selectPodcastPages } from './podcast-pages.ts'

test('cuts a show into pages of episodes and sums it up on the newest', () => {
  const day = (number: number) => new Date(Date.UTC(2026, 0, number)).toISOString().slice(0, 10)
  const pages = selectPodcastPages(
    tellLibrary(
      Array.from({ length: 45 }, (_, index) => ({ id: `upkeep/${day(index + 1)}-talk/a`, topics: ['measurement'], speaker: 'Ines Vale' })),
    ),
  )
  expect(pages.map(({ sheet, head }) => [sheet.number, sheet.items.length, head?.insights, head?.latest.map(({ id }) => id)])).toEqual([
    [null, 25, 45, ['upkeep/2026-02-14-talk/a', 'upkeep/2026-02-13-talk/a', 'upkeep/2026-02-12-talk/a']],
    [1, 20, undefined, undefined],
  ])
  expect(pages[0]?.head?.courses?.rows.map(({ topic, total }) => [topic.id, total])).toEqual([['measurement', 45]])
})
