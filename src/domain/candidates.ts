import type { BriefLimits } from './choose-brief.ts'
import { episodeOf, podcastOf } from './id-parts.ts'
import type { RankCandidate } from './rank-brief.ts'
import { formsOf, termOf, wordsOf } from './terms.ts'

/** A candidate as a reader's own brief shows it. */
export interface ListedCandidate extends RankCandidate {
  title: string
  /** Slugs of those who are quoted. */
  people: readonly string[]
  /** Words of its headline, as terms.ts has them. */
  terms: readonly string[]
}

/** What a reader's own brief is chosen from. */
export interface CandidateSet {
  limits: BriefLimits
  /** Names of shows, topics and people by id or slug. */
  names: Record<'podcasts' | 'topics' | 'people', ReadonlyMap<string, string>>
  /** How terms are written. */
  forms: ReadonlyMap<string, string>
  /** Those of one episode stand together. */
  candidates: ListedCandidate[]
}

/**
 * Candidates as a browser fetches them, by columns, which compress best: places in the lists of names instead of ids, scores in
 * hundredths, terms as places in the headline, and of an id only what does not follow from its episode and headline.
 */
export interface PackedCandidates {
  version: 1
  limits: BriefLimits
  podcasts: [id: string, name: string][]
  topics: [id: string, name: string][]
  people: [slug: string, name: string][]
  /** Place of the show, rest of the episode's id, candidates of it. */
  episodes: [podcast: number, rest: string, size: number][]
  titles: string[]
  /** Slugs by the candidate's place, where `plainSlug` does not give them. */
  slugs: Record<string, string>
  scores: number[]
  /** For each candidate its places, with spaces between; candidates are parted by semicolons. Those of terms are words of the headline. */
  lists: Record<'topics' | 'people' | 'terms', string>
  /** Places of candidates that tell the same idea, by the candidate's place. */
  echoes: Record<string, number[]>
}

/** Packs candidates for a browser, which unpacks them by `unpackCandidates`. Topics and people that the set does not name are left out. */
export function packCandidates({ limits, names, candidates }: CandidateSet): PackedCandidates {
  const placeOf = (map: ReadonlyMap<string, string>) => new Map([...map.keys()].map((key, place) => [key, place]))
  const packList = (kind: 'topics' | 'people') => {
    const places = placeOf(names[kind])
    return candidates.map((candidate) => candidate[kind].flatMap((key) => places.get(key) ?? []).join(' ')).join(';')
  }
  const packTerms = ({ title, terms }: ListedCandidate) => {
    const words = wordsOf(title).map(termOf)
    return terms.map((term) => words.indexOf(term)).join(' ')
  }
  const podcasts = placeOf(names.podcasts)
  const episodes: PackedCandidates['episodes'] = []
  let last = ''
  for (const { id } of candidates) {
    const episode = episodeOf(id)
    const current = episodes.at(-1)
    if (episode === last && current) current[2]++
    else episodes.push([podcasts.get(podcastOf(id)) ?? 0, episode.slice(podcastOf(id).length + 1), 1])
    last = episode
  }
  const byId = new Map(candidates.map(({ id }, place) => [id, place]))
  const slugs = candidates.map(({ id, title }, place) => [String(place), slugIn(id), plainSlug(title)] as const)
  const echoes = candidates.map(({ echoes = [] }, place) => [String(place), echoes.flatMap((id) => byId.get(id) ?? [])] as const)
  return {
    version: 1,
    limits: { size: limits.size, perEpisode: limits.perEpisode, perPodcast: limits.perPodcast },
    podcasts: [...names.podcasts],
    topics: [...names.topics],
    people: [...names.people],
    episodes,
    titles: candidates.map(({ title }) => title),
    slugs: Object.fromEntries(slugs.flatMap(([place, slug, plain]) => (slug === plain ? [] : [[place, slug]]))),
    scores: candidates.map(({ score }) => Math.round(score * 100)),
    lists: { topics: packList('topics'), people: packList('people'), terms: candidates.map(packTerms).join(';') },
    echoes: Object.fromEntries(echoes.filter(([, places]) => places.length > 0)),
  }
}

/** Reads what `packCandidates` wrote; `null` for anything that is not of its version. What it holds comes from the site itself. */
export function unpackCandidates(packed: PackedCandidates): CandidateSet | null {
  if (packed?.version !== 1) return null
  const names = {
    podcasts: new Map(packed.podcasts),
    topics: new Map(packed.topics),
    people: new Map(packed.people),
  }
  const unpackList = (kind: 'topics' | 'people' | 'terms', keysOf: (place: number) => readonly string[]) =>
    packed.lists[kind].split(';').map((list, at) => {
      const keys = keysOf(at)
      return list === '' ? [] : list.split(' ').flatMap((place) => keys[Number(place)] ?? [])
    })
  const [topics, people] = [[...names.topics.keys()], [...names.people.keys()]]
  const lists = {
    topics: unpackList('topics', () => topics),
    people: unpackList('people', () => people),
    terms: unpackList('terms', (at) => wordsOf(packed.titles[at] ?? '').map(termOf)),
  }
  const episodes = packed.episodes.flatMap(([podcast, rest, size]) =>
    Array.from({ length: size }, () => `${packed.podcasts[podcast]?.[0]}/${rest}`),
  )
  const candidates: ListedCandidate[] = packed.titles.map((title, place) => ({
    id: `${episodes[place]}/${packed.slugs[place] ?? plainSlug(title)}`,
    title,
    score: (packed.scores[place] ?? 0) / 100,
    topics: lists.topics[place] ?? [],
    people: lists.people[place] ?? [],
    terms: lists.terms[place] ?? [],
  }))
  for (const [place, others] of Object.entries(packed.echoes)) {
    const candidate = candidates[Number(place)]
    if (candidate) candidate.echoes = others.flatMap((other) => candidates[other]?.id ?? [])
  }
  return { limits: packed.limits, names, forms: formsOf(candidates), candidates }
}

const longestSlug = 60

/** What the slug of a headline mostly is. Where it is something else, the slug is sent. */
export function plainSlug(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/['’‘`\p{M}]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  if (slug.length <= longestSlug) return slug
  const cut = slug.slice(0, longestSlug + 1)
  const border = cut.lastIndexOf('-')
  return border > longestSlug / 2 ? cut.slice(0, border) : cut.slice(0, longestSlug).replace(/[-\p{Surrogate}]+$/u, '')
}

function slugIn(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1)
}
