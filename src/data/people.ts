import type { Episode, Person } from '#domain/episode.ts'
import type { Evidence } from '#domain/insight.ts'
import type { Podcast } from '#domain/podcast.ts'
import type { PlacedInsight } from './library.ts'
import { identifyPerson, type NamedPerson } from './person-name.ts'

/** Somebody with what they said and where they were heard. */
export interface PersonShelf {
  person: NamedPerson
  /** Insights that rest on their words, newest first. */
  said: PlacedInsight[]
  /** Insights of others that name them, newest first. */
  namedIn: PlacedInsight[]
  /** Shows they were heard on, most episodes first. */
  shows: { podcast: Podcast; episodes: number; isHost: boolean }[]
}

/** Insights of others that must name somebody of whom nothing is quoted, before there is a page to gather them. */
const fewestMentions = 2

/** What people are gathered from. */
export interface Heard {
  insights: readonly PlacedInsight[]
  episodes: readonly Episode[]
  podcasts: ReadonlyMap<string, Podcast>
}

/** Who said a quote; `null` where the transcript gives no full name. Whoever is given has a page. */
export function identifySpeaker(evidence: Pick<Evidence, 'speaker'>, { episode, podcast }: Pick<PlacedInsight, 'episode' | 'podcast'>) {
  return evidence.speaker === undefined ? null : identifyPerson(evidence.speaker, heardIn(episode, podcast))
}

const speakers = new WeakMap<PlacedInsight, NamedPerson[]>()

/** Who says the quotes of an insight, each once. Looked up once, because its show, its topics and its people all sum up who speaks. */
export function speakersOf(insight: PlacedInsight): NamedPerson[] {
  const known = speakers.get(insight)
  if (known !== undefined) return known
  const named = insight.evidence.flatMap((evidence) => identifySpeaker(evidence, insight) ?? [])
  const each = [...new Map(named.map((person) => [person.slug, person])).values()]
  speakers.set(insight, each)
  return each
}

/**
 * Everybody who has a page, by slug: who is quoted under a full name, or named in two insights of others at least. The commonest
 * spelling is shown. One pass over insights and episodes.
 */
export function selectPeople({ insights, episodes, podcasts }: Heard): Map<string, PersonShelf> {
  const drawers = new Map<string, Drawer>()
  const open = (person: NamedPerson) => {
    const drawer: Drawer = drawers.get(person.slug) ?? { spellings: new Map(), said: [], namedIn: [], shows: new Map() }
    drawers.set(person.slug, drawer)
    drawer.spellings.set(person.name, (drawer.spellings.get(person.name) ?? 0) + 1)
    return drawer
  }
  const hear = (drawer: Drawer, episode: Episode, isHost = false) => {
    const show = drawer.shows.get(episode.podcast) ?? { episodes: new Set(), isHost: false }
    drawer.shows.set(episode.podcast, { episodes: show.episodes.add(episode.id), isHost: show.isHost || isHost })
  }
  for (const insight of insights) {
    const own = speakersOf(insight)
    for (const speaker of own) {
      const drawer = open(speaker)
      drawer.said.push(insight)
      hear(drawer, insight.episode)
    }
    for (const person of namedBy(insight)) if (!own.some(({ slug }) => slug === person.slug)) open(person).namedIn.push(insight)
  }
  for (const episode of episodes) {
    for (const listed of episode.people) {
      const person = identifyPerson(listed.name, heardIn(episode, podcasts.get(episode.podcast)))
      const drawer = person && drawers.get(person.slug)
      if (drawer) hear(drawer, episode, /host/.test(listed.role))
    }
  }
  const shelves = [...drawers].flatMap(([slug, drawer]) => shelve(slug, drawer, podcasts) ?? [])
  return new Map(shelves.map((shelf) => [shelf.person.slug, shelf]))
}

/** The people whom an insight names, each once. */
function namedBy({ people, episode, podcast }: Pick<PlacedInsight, 'people' | 'episode' | 'podcast'>): NamedPerson[] {
  const named = (people ?? []).flatMap((name) => identifyPerson(name, heardIn(episode, podcast)) ?? [])
  return [...new Map(named.map((person) => [person.slug, person])).values()]
}

/** What tells whom a name in an episode means. */
function heardIn({ people }: Episode, podcast: Podcast | undefined): { people: Person[]; podcast?: string } {
  return podcast ? { people, podcast: podcast.title } : { people }
}

interface Drawer {
  spellings: Map<string, number>
  said: PlacedInsight[]
  namedIn: PlacedInsight[]
  shows: Map<string, { episodes: Set<string>; isHost: boolean }>
}

function shelve(slug: string, { spellings, said, namedIn, shows }: Drawer, podcasts: ReadonlyMap<string, Podcast>): PersonShelf | null {
  if (said.length === 0 && namedIn.length < fewestMentions) return null
  const [name = slug] = [...spellings].sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1))[0] ?? []
  const heardOn = [...shows].flatMap(([id, { episodes, isHost }]) => {
    const podcast = podcasts.get(id)
    return podcast ? [{ podcast, episodes: episodes.size, isHost }] : []
  })
  heardOn.sort((a, b) => b.episodes - a.episodes || a.podcast.title.localeCompare(b.podcast.title))
  return { person: { name, slug }, said, namedIn, shows: heardOn }
}
