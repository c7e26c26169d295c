/** An insight of a reader's own brief, filled into the page's template. */
import type { ListedCandidate } from '#domain/candidates.ts'
import { directionOf } from '#domain/direction.ts'
import { podcastOf } from '#domain/id-parts.ts'
import { addressOfInsight } from './book.ts'
import { dayIn } from './day.ts'
import { fetchInsight, type Told } from './told.ts'

const base = import.meta.env.BASE_URL
const page = document.documentElement

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
  fillSpeaker(find('.speaker'), told?.speakers ?? [], candidate)
  fillListen(find('a.listen'), told?.listen ?? null)
  const { speakers: [speaker] = [], listen } = told ?? {}
  const source = { ...(speaker && { speaker }), ...(listen && { time: listen.time }), ...(listen?.address && { listen: listen.address }) }
  for (const button of item.querySelectorAll<HTMLElement>('button[data-act]'))
    Object.assign(button.dataset, { id, name: title, show, ...source })
  return item
}

/** Who says the first quote; with their page where all who are quoted have one, for candidates name those alone. */
function fillSpeaker(line: HTMLElement | null, speakers: Told['speakers'], { people }: ListedCandidate): void {
  const [speaker] = speakers
  const [person] = people
  const link = line?.querySelector('a') ?? null
  if (!speaker) line?.remove()
  else if (person !== undefined && people.length === speakers.length) setLink(link, `${base}people/${encodeURI(person)}/`, speaker)
  else link?.replaceWith(isolate(speaker))
}

function fillListen(link: HTMLElement | null, listen: Told['listen']): void {
  if (!listen) link?.parentElement?.remove()
  else if (listen.address === null) link?.replaceWith(`At ${listen.time}`)
  else if (link) {
    setLink(link, listen.address, `Listen from ${listen.time}`)
    link.setAttribute('role', 'button')
    link.dataset['episode'] = listen.episode
  }
}

function setLink(link: HTMLElement | null, address: string, text: string): void {
  link?.setAttribute('href', address)
  link?.replaceChildren(text)
}

function isolate(text: string): HTMLElement {
  const isolated = document.createElement('bdi')
  isolated.textContent = text
  return isolated
}
