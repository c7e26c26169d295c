import { dice, paragraph, personName, sentence, showName } from './words.ts'

/** Insights of one day, and of one episode. */
const perDay = 40
const perEpisode = 8
const showCount = 50
const topicCount = 40
const guestCount = 3_000
const dayMs = 86_400_000
/** The day of the newest insight. */
const lastDay = Date.UTC(2026, 9, 31)

type Facts = Record<string, unknown>

/** Content files as their front matter has them, with ids and bodies, for src/data/search-write.ts. */
export interface SearchArchive {
  settings: Facts
  podcasts: Facts[]
  episodes: Facts[]
  insights: Facts[]
  /** What an insight in the middle of the newest thousand is found by. */
  sample: { words: string[]; show: string; topic: string; person: string; year: string }
}

/**
 * An archive of invented words in natural proportions: 40 insights a day, up to a fixed day. `more` adds days after it; the ones
 * before stay as they are.
 */
export function makeSearchArchive(insights: number, more = 0): SearchArchive {
  const episodes = Array.from({ length: Math.ceil((insights + more) / perEpisode) }, (_, place) => tellEpisode(place, insights))
  const podcasts = Array.from({ length: showCount }, (_, show) => ({
    id: showId(show),
    title: showName(dice(2_000_000 + show)),
    feed: `https://${showId(show)}.example/feed.xml`,
    language: 'en',
  }))
  const topics = Array.from({ length: topicCount }, (_, topic) => ({ id: topicId(topic), name: showName(dice(4_000_000 + topic)) }))
  const newest = episodes.at(-Math.min(60, episodes.length))
  if (newest === undefined) throw new Error('An archive has at least one episode')
  return {
    settings: { title: 'Margins', tagline: 'Ideas worth keeping', topics },
    podcasts,
    episodes: episodes.map(({ facts }) => facts),
    insights: episodes.flatMap((episode) => episode.insights),
    sample: newest.sample,
  }
}

function tellEpisode(number: number, insights: number) {
  const roll = dice(1_000_000 + number)
  const show = (number * 7) % showCount
  const subject = Math.floor(roll() * topicCount)
  const publishedAt = new Date(lastDay - Math.floor((insights / perEpisode - number) / (perDay / perEpisode)) * dayMs).toISOString()
  const id = `${showId(show)}/${publishedAt.slice(0, 10)}-${slug(sentence(roll, 5, subject))}-${number}`
  const [host, guest] = [personName(dice(2_000_000 + show)), personName(dice(3_000_000 + Math.floor(roll() * guestCount)))]
  const people = [{ name: host }, { name: guest, role: 'guest' }]
  const facts = {
    id,
    title: sentence(roll, 6, subject),
    podcast: showId(show),
    guid: `guid-${number}`,
    publishedAt,
    people,
    outcome: 'published',
  }
  const told = Array.from({ length: perEpisode }, (_, place) => {
    const title = sentence(roll, 6 + Math.floor(roll() * 6), subject).slice(0, -1)
    const quote = sentence(roll, 18 + Math.floor(roll() * 10), subject)
    const topics = [...new Set([subject, Math.floor(roll() * topicCount)])].map(topicId)
    return {
      id: `${id}/${slug(title)}-${place}`,
      ...{ title, podcast: showId(show), episode: id, publishedAt, topics, score: 0.5 },
      evidence: [{ quote, speaker: roll() < 0.7 ? guest : host }],
      engine: { name: 'built-in', prompt: 1 },
      body: paragraph(roll, 40 + Math.floor(roll() * 20), subject),
    }
  })
  const words =
    told[3]?.title
      .toLowerCase()
      .split(' ')
      .toSorted((a, b) => b.length - a.length) ?? []
  const person = told[3]?.evidence[0]?.speaker ?? ''
  return { facts, insights: told, sample: { words, show: showId(show), topic: topicId(subject), person, year: publishedAt.slice(0, 4) } }
}

const showId = (show: number) => `show-${String(show).padStart(3, '0')}`
const topicId = (topic: number) => `topic-${topic}`
const slug = (title: string) => title.toLowerCase().replace(/[ .]+/g, '-').slice(0, 60).replace(/-$/, '')
