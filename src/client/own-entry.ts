/** An insight of a reader's own brief, filled into the page's template. */
import type { ListedCandidate } from '#domain/candidates.ts'
import { renderClock } from '#domain/clock.ts'
import { directionOf } from '#domain/direction.ts'
import { podcastOf } from '#domain/id-parts.ts'
import { addressOfInsight } from './book.ts'

const base = import.meta.env.BASE_URL
const page = document.documentElement

/** What the JSON API tells of an insight, as far as an entry shows it. */
interface Told {
  paragraphs: string[]
  language: string | null
  day: string
  listen: { address: string; time: string; episode: string } | null
}

/** The entry with its text; where that cannot be fetched, its headline, which leads to it, and a word on that. */
export async function makeEntry(template: HTMLTemplateElement, candidate: ListedCandidate, show: string): Promise<HTMLElement> {
  const told = await fetchInsight(candidate.id).catch(() => null)
  const item = template.content.firstElementChild?.cloneNode(true)
  if (!(item instanceof HTMLElement)) throw new Error('The template of an entry is empty')
  const { id, title, topics } = candidate
  const find = (selector: string) => item.querySelector<HTMLElement>(selector)
  const article = find('article')
  if (article) Object.assign(article.dataset, { entry: id, topics: topics.join(' ') })
  setLink(find('h2 a'), addressOfInsight(id), title)
  setLink(find('[data-part=show] a'), `${base}podcasts/${encodeURI(podcastOf(id))}/`, show)
  const text = find('.text')
  if (told?.language && told.language.split('-')[0] !== page.lang.split('-')[0])
    Object.assign(text ?? {}, { lang: told.language, dir: directionOf(told.language) })
  const paragraph = text?.querySelector('p')
  const lines = told?.paragraphs ?? ['Its text could not be fetched.']
  paragraph?.replaceWith(
    ...lines.map((line) => {
      const copy = paragraph.cloneNode()
      copy.textContent = line
      return copy
    }),
  )
  const time = find('time')
  if (time && told) {
    time.setAttribute('datetime', told.day)
    time.textContent = dayIn(told.day)
  }
  const listen = find('a.listen')
  if (told?.listen && listen) {
    setLink(listen, told.listen.address, `Listen from ${told.listen.time}`)
    listen.setAttribute('role', 'button')
    listen.dataset['episode'] = told.listen.episode
  } else listen?.parentElement?.remove()
  for (const button of item.querySelectorAll<HTMLElement>('button[data-act]')) Object.assign(button.dataset, { id, name: title, show })
  return item
}

function setLink(link: HTMLElement | null, address: string, text: string): void {
  link?.setAttribute('href', address)
  link?.replaceChildren(text)
}

async function fetchInsight(id: string): Promise<Told | null> {
  const response = await fetch(`${base}api/insights/${encodeURI(id)}.json`)
  return response.ok ? readInsight(await response.json()) : null
}

function readInsight(value: unknown): Told | null {
  if (!isRecord(value) || typeof value['text'] !== 'string') return null
  const { text, language, publishedAt, evidence, episode } = value
  const first: unknown = Array.isArray(evidence) ? evidence[0] : null
  const listen = isRecord(first) && typeof first['listen'] === 'string' && typeof first['start'] === 'number' ? first : null
  return {
    paragraphs: text.split('\n\n'),
    language: typeof language === 'string' ? language : null,
    day: typeof publishedAt === 'string' ? publishedAt.slice(0, 10) : '',
    listen: listen && {
      address: String(listen['listen']),
      time: `${listen['estimated'] === true ? 'about ' : ''}${renderClock(Number(listen['start']))}`,
      episode: isRecord(episode) ? String(episode['link'] ?? episode['url']) : '',
    },
  }
}

function dayIn(day: string): string {
  const locale = page.lang === 'en' ? 'en-GB' : page.lang
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(day))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
