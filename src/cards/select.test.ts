import { expect, test } from 'vitest'
import { tellLibrary } from '../data/fixture.ts'
import { pictureAt, pictureOf, selectCards } from './select.ts'

const told = [
  { id: 'upkeep/2026-03-09-the-alarm/owners', title: 'An alarm should wake its owner', speaker: 'Ines Vale' },
  { id: 'upkeep/2026-03-02-the-yard/spares', title: 'Spares come first' },
  { id: 'hadith/2026-03-10-siyana/amal', title: 'الصيانة عمل لا يراه أحد', speaker: 'ليلى' },
]

function tell(cards: number, names: Record<string, string> = {}) {
  const library = tellLibrary(told)
  const rename = (title: string) => names[title] ?? title
  const podcasts = library.podcasts.map((podcast) => ({ ...podcast, title: rename(podcast.title) }))
  return { ...library, podcasts, settings: { ...library.settings, title: rename(library.settings.title), cards } }
}

test('makes a card for each of the newest insights, each show and the site', () => {
  const cards = selectCards(tell(2))
  expect(Object.fromEntries(cards)).toEqual({
    'og/site.png': { headline: 'Margins', above: 'Heard', below: '', brand: '' },
    'og/podcasts/hadith.png': { headline: 'hadith', above: '', below: '', brand: 'Margins' },
    'og/podcasts/upkeep.png': { headline: 'upkeep', above: '', below: '', brand: 'Margins' },
    'og/insights/upkeep/2026-03-09-the-alarm/owners.png': {
      headline: 'An alarm should wake its owner',
      above: 'upkeep',
      below: 'Ines Vale',
      brand: 'Margins',
    },
  })
})

test('an insight without a card shows its show’s, and one of a show without shows the site’s', () => {
  const library = tell(2, { hadith: 'حديث العمل' })
  const cards = selectCards(library)
  expect(library.insights.map((insight) => pictureOf(insight, cards))).toEqual([
    'og/site.png',
    'og/insights/upkeep/2026-03-09-the-alarm/owners.png',
    'og/podcasts/upkeep.png',
  ])
  const pages = ['podcasts/upkeep/page/2/', 'episodes/upkeep/2026-03-02-the-yard/', 'podcasts/hadith/', 'podcasts/', '']
  expect(pages.map((page) => pictureAt(page, cards))).toEqual([
    'og/podcasts/upkeep.png',
    'og/podcasts/upkeep.png',
    'og/site.png',
    'og/site.png',
    'og/site.png',
  ])
})

test('a site whose name cannot be drawn shows the picture without one', () => {
  const cards = selectCards(tell(2, { Margins: 'Поля' }))
  expect(pictureAt(null, cards)).toBe('og.png')
  expect(cards.get('og/podcasts/upkeep.png')?.brand).toBe('')
})
