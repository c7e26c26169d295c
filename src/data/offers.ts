import type { Subject } from '#domain/book.ts'
import type { Library } from './library.ts'
import { selectShows } from './podcasts.ts'
import { selectTopics } from './topics.ts'

export interface Offer {
  subject: Subject
  /** Id of the show or topic, slug of the person. */
  id: string
  name: string
  /** BCP 47 tag of the name, where it is known. */
  lang?: string | undefined
}

/** Of each kind, so many: more is a directory, and the site has those. */
const most = 8

/** What a reader may follow to begin with: the topics and shows with the most insights, and the people who are quoted most. */
export function selectOffers(library: Library): Offer[] {
  const topics = selectTopics(library).filter(({ insights }) => insights.length > 0)
  const shows = selectShows(library).filter(({ insightCount }) => insightCount > 0)
  const fullest = shows.toSorted((a, b) => b.insightCount - a.insightCount)
  const heard = [...library.people.values()].filter(({ said }) => said.length > 0)
  const heardMost = heard.toSorted((a, b) => b.said.length - a.said.length || (a.person.slug < b.person.slug ? -1 : 1))
  return [
    ...topics.slice(0, most).map(({ topic }) => ({ subject: 'topics' as const, id: topic.id, name: topic.name })),
    ...fullest
      .slice(0, most)
      .map(({ podcast }) => ({ subject: 'podcasts' as const, id: podcast.id, name: podcast.title, lang: podcast.language })),
    ...heardMost.slice(0, most).map(({ person }) => ({ subject: 'people' as const, id: person.slug, name: person.name })),
  ]
}
