import { expect, test } from 'vitest'
import { settingsSchema } from '#domain/settings.ts'
import { tellEpisode, tellLibrary } from './fixture.ts'
import { describeCadence, describeNews } from './news.ts'

const tell = (covered: string[], brief: object = {}) => {
  const library = tellLibrary([{ id: 'upkeep/2026-03-02-a/one' }], {
    episodes: [tellEpisode('upkeep/2026-03-02-a')],
    briefs: [{ date: '2026-03-05', note: '', insights: [], episodes: covered }],
  })
  return { ...library, settings: settingsSchema.parse({ ...library.settings, brief }) }
}

test('says since when there is nothing new, by the days of the publisher', () => {
  const library = tell(['upkeep/2026-03-02-a'])
  expect(describeNews(library, new Date('2026-03-05T23:30:00Z'))).toBe('')
  expect(describeNews(library, new Date('2026-03-06T00:30:00Z'))).toBe('Nothing new since Thursday, 5 March 2026.')
  const berlin = tell(['upkeep/2026-03-02-a'], { timeZone: 'Europe/Berlin' })
  expect(describeNews(berlin, new Date('2026-03-05T23:30:00Z'))).toBe('Nothing new since Thursday, 5 March 2026.')
})

test('claims nothing where an insight waits for the next brief, or there was none yet', () => {
  expect(describeNews(tell([]), new Date('2026-03-07T06:00:00Z'))).toBe('')
  expect(describeNews({ ...tell([]), briefs: [] }, new Date('2026-03-07T06:00:00Z'))).toBe('')
})

test('says when a brief comes', () => {
  const cadences = [{}, { cadence: 'weekdays' }, { cadence: 'weekly', weekday: 'sunday' }]
  expect(cadences.map((brief) => describeCadence(tell([], brief).settings))).toEqual([
    'A brief comes every day, when there is something new.',
    'A brief comes from Monday to Friday, when there is something new.',
    'A brief comes every Sunday, when there is something new.',
  ])
})
