import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { capital, dice, paragraph, personName, sentence, showName } from './words.ts'

/** Insights of one episode. */
const perEpisode = 8
/** Episodes of one day: 40 insights come each day. */
export const perDay = 40
const topicCount = 40
/** The first day of every archive. */
const firstDay = Date.UTC(2019, 0, 1)
const dayMs = 86_400_000

/**
 * Writes a content directory as a publisher has it after some months or years: shows, 40 insights a day from 5 episodes, the day's
 * brief, the settings. The texts are made of invented words in natural proportions. `from` insights are taken to be there already,
 * so that a later call adds days; counts are rounded to whole days. The same call writes the same files.
 */
export function writeArchive(content: string, { from = 0, insights, shows }: { from?: number; insights: number; shows: number }): void {
  const days = { from: Math.round(from / perDay), to: Math.max(1, Math.round(insights / perDay)) }
  if (from === 0) {
    write(content, 'settings.md', settings())
    for (let show = 0; show < shows; show++) write(content, `podcasts/${showId(show)}.md`, podcast(show))
  }
  for (let day = days.from; day < days.to; day++) {
    const episodes = Array.from({ length: perDay / perEpisode }, (_, index) =>
      episodeOf((day * perDay) / perEpisode + index, { day, shows }),
    )
    for (const { id, text, insights } of episodes) {
      write(content, `episodes/${id}.md`, text)
      for (const insight of insights) write(content, `insights/${insight.id}.md`, insight.text)
    }
    const best = episodes.map(({ insights }) => insights[day % perEpisode]?.id)
    write(content, `briefs/${dateOf(day)}.md`, yaml({ date: dateOf(day), insights: best, episodes: episodes.map(({ id }) => id) }))
  }
}

interface Made {
  id: string
  text: string
}

function episodeOf(number: number, { day, shows }: { day: number; shows: number }): Made & { insights: Made[] } {
  const roll = dice(1_000_000 + number)
  const show = (number * 7) % shows
  const subject = Math.floor(roll() * topicCount)
  const title = sentence(roll, 5, subject).slice(0, -1)
  const id = `${showId(show)}/${dateOf(day)}-${slug(title)}-${number}`
  const publishedAt = `${dateOf(day)}T${String(6 + (number % 5)).padStart(2, '0')}:00:00Z`
  const host = personName(dice(2_000_000 + show))
  const guest = personName(dice(3_000_000 + Math.floor(roll() * 1000)))
  const text = yaml({
    title,
    podcast: showId(show),
    guid: `guid-${number}`,
    publishedAt,
    link: `https://${showId(show)}.example/${number}`,
    audio: { url: `https://${showId(show)}.example/${number}.mp3`, type: 'audio/mpeg', length: 40_000_000 + number },
    duration: 3600 + Math.floor(roll() * 1800),
    description: paragraph(roll, 30, subject),
    people: [
      { name: host, role: 'host' },
      { name: guest, role: 'guest' },
    ],
    outcome: 'published',
    transcript: { source: `https://${showId(show)}.example/${number}.vtt`, timing: 'cues', words: 9000 + (number % 999) },
  })
  const insights = Array.from({ length: perEpisode }, (_, place) => {
    const headline = sentence(roll, 6 + Math.floor(roll() * 6), subject).slice(0, -1)
    const start = place * 420 + Math.floor(roll() * 3000) / 10
    const evidence = [
      { quote: sentence(roll, 18 + Math.floor(roll() * 10), subject), speaker: roll() < 0.7 ? guest : host, start, end: start + 9.5 },
    ]
    const topics = [...new Set([subject, Math.floor(roll() * topicCount)])].map(topicId)
    const facts = { title: headline, podcast: showId(show), episode: id, publishedAt, topics, score: Math.round(roll() * 1000) / 1000 }
    const text = yaml(
      { ...facts, evidence, engine: { name: 'built-in', prompt: 1 } },
      paragraph(roll, 40 + Math.floor(roll() * 20), subject),
    )
    return { id: `${id}/${slug(headline)}-${place}`, text }
  })
  return { id, text, insights }
}

function podcast(show: number): string {
  const roll = dice(2_000_000 + show)
  const author = personName(roll)
  const about = { author, description: paragraph(roll, 20, show), language: 'en' }
  return yaml({
    title: showName(roll),
    feed: `https://${showId(show)}.example/feed.xml`,
    link: `https://${showId(show)}.example/`,
    ...about,
  })
}

function settings(): string {
  const topics = Array.from({ length: topicCount }, (_, topic) => ({
    id: topicId(topic),
    name: `${capital(showName(dice(4_000_000 + topic)))}`,
  }))
  return yaml({ title: 'Margins', tagline: 'Ideas worth keeping', site: 'https://margins.example', topics }, paragraph(dice(5), 40, 0))
}

const showId = (show: number) => `show-${String(show).padStart(3, '0')}`
const topicId = (topic: number) => `topic-${topic}`
const dateOf = (day: number) => new Date(firstDay + day * dayMs).toISOString().slice(0, 10)
const slug = (title: string) => title.toLowerCase().replace(/ /g, '-').slice(0, 60).replace(/-$/, '')

/** JSON in YAML's block style: texts are quoted as front matter quotes them. */
function yaml(data: Record<string, unknown>, body = ''): string {
  return `---\n${Object.entries(data)
    .map(([name, value]) => `${name}:${block(value, '  ')}\n`)
    .join('')}---\n${body === '' ? '' : `${body}\n`}`
}

function block(value: unknown, indent: string): string {
  if (Array.isArray(value)) return value.map((item) => `\n${indent}- ${block(item, `${indent}  `).trimStart()}`).join('')
  if (typeof value !== 'object' || value === null) return ` ${JSON.stringify(value)}`
  return Object.entries(value)
    .map(([name, inner]) => `\n${indent}${name}:${block(inner, `${indent}  `)}`)
    .join('')
}

function write(content: string, name: string, text: string): void {
  const file = path.join(content, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}
