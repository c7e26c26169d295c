import { gzipSync } from 'node:zlib'
import { type CandidateSet, packCandidates, plainSlug, unpackCandidates } from '#domain/candidates.ts'
import { type Lesson, learn } from '#domain/learn.ts'
import { type Preferences, rankBrief } from '#domain/rank-brief.ts'
import { formsOf, pickTerms } from '#domain/terms.ts'
import { dice, paragraph, personName, sentence, showName } from './words.ts'

const limits = { size: 5, perEpisode: 2, perPodcast: 2 }
const perEpisode = 5
const showCount = 100
const topicCount = 20

/** Candidates of invented text with words as often as a language has them: 100 shows, five insights of an episode, one to three topics each. */
export function inventCandidates(count: number, seed = 1): CandidateSet {
  const roll = dice(seed)
  const shows = Array.from({ length: showCount }, () => showName(roll)).map((name, at) => [`${plainSlug(name)}-${at}`, name] as const)
  const people = Array.from({ length: 2 * showCount }, () => personName(roll)).map((name) => [plainSlug(name), name] as const)
  const topics = Array.from({ length: topicCount }, () => showName(roll)).map((name) => [plainSlug(name), name] as const)
  const texts = Array.from({ length: count }, (_, at) => {
    const subject = Math.floor(at / perEpisode) % 60
    return { title: sentence(roll, 7 + Math.floor(roll() * 7), subject).slice(0, -1), body: paragraph(roll, 45, subject) }
  })
  const terms = pickTerms(texts.map((text) => ({ ...text, speaks: (word: string) => word.length > 3 })))
  let episode = ''
  const candidates = texts.map(({ title }, at) => {
    if (at % perEpisode === 0) {
      const day = String(1 + Math.floor((at / count) * 14)).padStart(2, '0')
      episode = `${shows[Math.floor(roll() * showCount)]?.[0]}/2026-03-${day}-${plainSlug(sentence(roll, 5, at % 60))}`
    }
    const topicsOf = Array.from({ length: 1 + Math.floor(roll() * 3) }, () => topics[Math.floor(roll() * roll() * topicCount)]?.[0] ?? '')
    return {
      id: `${episode}/${plainSlug(title)}`,
      title,
      score: Math.round(100 * (0.4 + roll() * 0.6)) / 100,
      topics: [...new Set(topicsOf)],
      people: [people[Math.floor(roll() * people.length)]?.[0] ?? ''],
      terms: terms[at] ?? [],
    }
  })
  return {
    limits,
    names: { podcasts: new Map(shows), topics: new Map(topics), people: new Map(people) },
    forms: formsOf(candidates),
    candidates,
  }
}

/** What their file weighs, in bytes, compressed as servers do. */
export function weighCandidates(set: CandidateSet): { bytes: number; compressed: number } {
  const json = JSON.stringify(packCandidates(set))
  return { bytes: json.length, compressed: gzipSync(json, { level: 6 }).length }
}

/** Milliseconds to rank for one subscriber, the median of many with preferences of their own. */
function timeRanking(set: CandidateSet, subscribers = 200): number {
  const { candidates } = unpackCandidates(packCandidates(set)) ?? set
  const times = Array.from({ length: subscribers }, (_, at) => {
    const preferences = inventPreferences(set, at)
    const start = performance.now()
    rankBrief({ candidates, preferences, settings: { brief: limits } })
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[Math.floor(subscribers / 2)] ?? 0
}

export function renderPersonalBench(counts: readonly number[]): string[] {
  const rows = counts.map((count) => {
    const set = inventCandidates(count)
    const { bytes, compressed } = weighCandidates(set)
    return `| ${count} | ${(bytes / 1024).toFixed(1)} | ${(compressed / 1024).toFixed(1)} | ${timeRanking(set).toFixed(3)} |`
  })
  return ['| candidates | KiB | KiB compressed | ms to rank for one |', '|---|---|---|---|', ...rows]
}

/** Follows three shows, two topics and a person, mutes two shows, and said more or less of twenty insights. */
function inventPreferences({ names, candidates }: CandidateSet, seed: number): Preferences {
  const roll = dice(seed + 7)
  const pick = (map: ReadonlyMap<string, string>, count: number) => {
    const keys = [...map.keys()]
    return Array.from({ length: count }, () => keys[Math.floor(roll() * keys.length)] ?? '')
  }
  const lessons = Array.from({ length: 20 }, (): Lesson => {
    const { id, topics, terms } = candidates[Math.floor(roll() * candidates.length)] ?? { id: '', topics: [], terms: [] }
    return { podcast: id.split('/', 1)[0] ?? '', topics, terms, amount: roll() < 0.7 ? 1 : -1 }
  })
  return {
    follow: { podcasts: pick(names.podcasts, 3), topics: pick(names.topics, 2), people: pick(names.people, 1) },
    mute: { podcasts: pick(names.podcasts, 2), topics: [], people: [] },
    weights: learn(lessons),
  }
}
