import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { dice, paragraph, personName, sentence, showName } from './words.ts'

const perEpisode = 8
const episodesPerDay = 5
/** Insights of one day. */
export const perDay = perEpisode * episodesPerDay
const topicCount = 40
const keptTerms = 100
/** The first day of every archive. */
const firstDay = Date.UTC(2019, 0, 1)
const dayMs = 86_400_000

/** A file of a content directory before it is written. */
export interface ContentFile {
  kind: 'settings' | 'podcasts' | 'episodes' | 'insights' | 'briefs'
  id: string
  data: Record<string, unknown>
  body: string
}

/** What an archive holds: `from` insights are taken to be there already, so that a later call adds days. Counts are rounded to whole days. */
export interface Extent {
  from?: number
  insights: number
  shows: number
}

/** Writes an archive as a content directory. The same call writes the same files. */
export function writeArchive(content: string, extent: Extent): void {
  for (const file of imagineArchive(extent)) writeContentFile(content, file)
}

/** Writes one file of an archive to its place. */
export function writeContentFile(content: string, { kind, id, data, body }: ContentFile): void {
  const file = path.join(content, kind === 'settings' ? 'settings.md' : `${kind}/${id}.md`)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, renderYaml(data, body))
}

/**
 * An archive as a publisher has it after some months or years: shows, 40 insights a day from 5 episodes, the day's brief, the
 * settings, which ask for no pictures of insights. The texts are made of invented words in natural proportions.
 */
export function* imagineArchive({ from = 0, insights, shows }: Extent): Generator<ContentFile> {
  if (from === 0) {
    yield imagineSettings()
    for (let show = 0; show < shows; show++) yield imaginePodcast(show)
  }
  for (let day = Math.round(from / perDay); day < Math.max(1, Math.round(insights / perDay)); day++) {
    const numbers = Array.from({ length: episodesPerDay }, (_, index) => day * episodesPerDay + index)
    const episodes = numbers.map((number) => imagineEpisode(number, { day, show: (number * 7) % shows }))
    yield* episodes.flatMap(({ episode, insights }) => [episode, ...insights])
    const best = episodes.map(({ insights }) => insights[day % perEpisode]?.id)
    const data = { date: dateOf(day), insights: best, episodes: episodes.map(({ episode }) => episode.id) }
    yield { kind: 'briefs', id: dateOf(day), data, body: '' }
  }
}

function imagineEpisode(number: number, { day, show }: { day: number; show: number }): { episode: ContentFile; insights: ContentFile[] } {
  const roll = dice(1_000_000 + number)
  const subject = Math.floor(roll() * topicCount)
  const title = sentence(roll, 5, subject).slice(0, -1)
  const id = `${showId(show)}/${dateOf(day)}-${slugOf(title)}-${number}`
  const address = `https://${showId(show)}.example/${number}`
  const publishedAt = `${dateOf(day)}T${String(6 + (number % episodesPerDay)).padStart(2, '0')}:00:00Z`
  const host = personName(dice(2_000_000 + show))
  const guest = personName(dice(3_000_000 + Math.floor(roll() * 1000)))
  const data = {
    title,
    podcast: showId(show),
    guid: `guid-${number}`,
    publishedAt,
    link: address,
    audio: { url: `${address}.mp3`, type: 'audio/mpeg', length: 40_000_000 + number },
    duration: 3600 + Math.floor(roll() * 1800),
    description: paragraph(roll, 30, subject),
    people: [
      { name: host, role: 'host' },
      { name: guest, role: 'guest' },
    ],
    outcome: 'published',
    transcript: { source: `${address}.vtt`, timing: 'cues', words: 9000 + (number % 999), terms: imagineTerms(number, subject) },
  }
  const insights = Array.from({ length: perEpisode }, (_, place): ContentFile => {
    const headline = sentence(roll, 6 + Math.floor(roll() * 6), subject).slice(0, -1)
    const start = place * 420 + Math.floor(roll() * 3000) / 10
    const quote = sentence(roll, 18 + Math.floor(roll() * 10), subject)
    const topics = [...new Set([subject, Math.floor(roll() * topicCount)])].map(topicId)
    const facts = { title: headline, podcast: showId(show), episode: id, publishedAt, topics, score: Math.round(roll() * 1000) / 1000 }
    const evidence = [{ quote, speaker: roll() < 0.7 ? guest : host, start, end: start + 9.5 }]
    const body = paragraph(roll, 40 + Math.floor(roll() * 20), subject)
    return {
      kind: 'insights',
      id: `${id}/${slugOf(headline)}-${place}`,
      data: { ...facts, evidence, engine: { name: 'built-in', prompt: 1 } },
      body,
    }
  })
  return { episode: { kind: 'episodes', id, data, body: '' }, insights }
}

/** The words that an episode says most, as many as Earmark keeps, with how often each is said. */
function imagineTerms(number: number, subject: number): string {
  const roll = dice(5_000_000 + number)
  const said = new Set(
    paragraph(roll, 3 * keptTerms, subject)
      .toLowerCase()
      .match(/\w{4,}/g),
  )
  return Array.from(said, (word, rank) => `${word} ${2 + Math.floor(40 / (rank + 1))}`)
    .slice(0, keptTerms)
    .join(', ')
}

function imaginePodcast(show: number): ContentFile {
  const roll = dice(2_000_000 + show)
  const link = `https://${showId(show)}.example/`
  const about = { author: personName(roll), description: paragraph(roll, 20, show), language: 'en' }
  return { kind: 'podcasts', id: showId(show), data: { title: showName(roll), feed: `${link}feed.xml`, link, ...about }, body: '' }
}

function imagineSettings(): ContentFile {
  const topics = Array.from({ length: topicCount }, (_, topic) => ({ id: topicId(topic), name: showName(dice(4_000_000 + topic)) }))
  const data = { title: 'Margins', tagline: 'Ideas worth keeping', site: 'https://margins.example', cards: 0, topics }
  return { kind: 'settings', id: 'settings', data, body: paragraph(dice(5), 40, 0) }
}

const showId = (show: number) => `show-${String(show).padStart(3, '0')}`
const topicId = (topic: number) => `topic-${topic}`
const dateOf = (day: number) => new Date(firstDay + day * dayMs).toISOString().slice(0, 10)
const slugOf = (title: string) => title.toLowerCase().replace(/ /g, '-').slice(0, 60).replace(/-$/, '')

/** Front matter as Earmark writes it: YAML in block style, texts in double quotes. */
export function renderYaml(data: Record<string, unknown>, body: string): string {
  const lines = Object.entries(data).map(([name, value]) => `${name}:${renderValue(value, '  ')}\n`)
  return `---\n${lines.join('')}---\n${body === '' ? '' : `${body}\n`}`
}

function renderValue(value: unknown, indent: string): string {
  if (Array.isArray(value)) return value.map((item) => `\n${indent}- ${renderValue(item, `${indent}  `).trimStart()}`).join('')
  if (typeof value !== 'object' || value === null) return ` ${JSON.stringify(value)}`
  return Object.entries(value)
    .map(([name, inner]) => `\n${indent}${name}:${renderValue(inner, `${indent}  `)}`)
    .join('')
}
