import { insightPath, podcastPath } from '../data/addresses.ts'
import type { Library, PlacedInsight } from '../data/library.ts'
import { shorten } from '../data/words.ts'
import { type Card, canDraw, plainLetters } from './card.ts'

/** Characters at most of what stands on a card: what fills its places (draw.ts). */
const longest = { headline: 200, above: 56, below: 34, brand: 26 }

/** The cards of a site, by the path of their picture below the base. */
export type Cards = ReadonlyMap<string, Card>

/** Path of the picture that stands for the whole site; the one of public/ where its name cannot be drawn. */
const sitePath = 'og/site.png'
const plainPath = 'og.png'

/**
 * The cards of the newest `settings.cards` insights, of every show and of the site. A headline or name in letters that the fonts
 * lack has none: its page shows the card of its show, or the site's.
 */
export function selectCards({ settings, insights, podcasts }: Pick<Library, 'settings' | 'insights' | 'podcasts'>): Cards {
  const brand = drawable(settings.title, longest.brand)
  const cards = new Map<string, Card>()
  const add = (path: string, card: Card) => card.headline !== '' && cards.set(path, card)
  add(sitePath, {
    headline: drawable(settings.title, longest.headline),
    above: drawable(settings.tagline, longest.above),
    below: '',
    brand: '',
  })
  for (const { id, title } of podcasts)
    add(cardPath(podcastPath(id)), { headline: drawable(title, longest.headline), above: '', below: '', brand })
  for (const insight of insights.slice(0, settings.cards)) {
    const headline = drawable(insight.title, longest.headline)
    const above = drawable(insight.podcast.title, longest.above)
    add(cardPath(insightPath(insight.id)), { headline, above, below: drawable(insight.evidence[0]?.speaker ?? '', longest.below), brand })
  }
  return cards
}

/** The path of the picture for a shared link to an insight: its own, else its show's, else the site's. */
export function pictureOf(insight: PlacedInsight, cards: Cards): string {
  return found([insightPath(insight.id), podcastPath(insight.podcast.id)], cards)
}

/** The path of the picture for a shared link to any other page, by its path: of a show and its episodes the show's, else the site's. */
export function pictureAt(page: string | null, cards: Cards): string {
  const [room, podcast = ''] = (page ?? '').split('/')
  return found(room === 'podcasts' || room === 'episodes' ? [podcastPath(podcast)] : [], cards)
}

/** The first of the pages' own pictures that there is. */
function found(pages: string[], cards: Cards): string {
  return [...pages.map(cardPath), sitePath].find((path) => cards.has(path)) ?? plainPath
}

/** `insights/a/b/` to `og/insights/a/b.png` */
function cardPath(page: string): string {
  return `og/${page.replace(/\/$/, '')}.png`
}

/** A text cut to a length, in letters that can be drawn; '' where it has others. */
function drawable(text: string, most: number): string {
  const plain = plainLetters(text)
  return canDraw(plain) ? shorten(plain, most) : ''
}
