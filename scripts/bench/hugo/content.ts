import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { renderYaml } from '../archive.ts'
import type { Archive, Episode, Insight } from './archive.ts'
import { readBuilt, readFacts, readLinks, readScan } from './given.ts'

/** Writes a file of content, from the content folder of a Hugo site. */
export type WriteContent = (name: string, data: Record<string, unknown>, body?: string) => void

/**
 * Writes an archive as content and data of a Hugo site. What Earmark works out and Hugo has no means for is taken from the built pages
 * and given to it: related insights and their reasons, threads, what stands around an insight on its subject, the charts and tallies of topics,
 * shows and people, and what a brief says of its making.
 */
export function writeContent(folder: string, { topics, shows, episodes, insights, briefs, people }: Archive, built: string): void {
  const write = contentWriter(folder)
  const page = (name: string) => readBuilt(built, name) ?? ''
  for (const [name, facts] of Object.entries({ topics, shows, episodes }))
    writeText(path.join(folder, `facts/${name}.json`), JSON.stringify(Object.fromEntries<unknown>(facts)))
  const links = new Map([...insights.keys()].map((id) => [id, readLinks(page(`insights/${id}`))]))
  if (![...links.values()].some(({ related }) => related.length > 0))
    throw new Error('The built pages hold no related insights: the bench must be told how they look now.')
  for (const { item, ...beside } of withNeighbours([...insights.values()], ({ episode }) => episode))
    write(`insights/${item.id}.md`, { ...describeInsight(item), ...filled({ ...links.get(item.id), ...beside }) }, item.body)
  for (const { item, ...beside } of withNeighbours([...episodes.values()], ({ podcast }) => podcast))
    write(`episodes/${item.id}.md`, { ...describeEpisode(item), ...filled(beside) })
  for (const [id, { title, description: about }] of shows)
    write(`podcasts/${id}/_index.md`, { title, id, about, facts: readFacts(page(`podcasts/${id}`)), letter: letterOf(title) })
  for (const [id, title] of topics) {
    const about = `What podcasts say of ${title}, each with its proof.`
    write(`topics/${id}/_index.md`, { title, id, about, facts: readFacts(page(`topics/${id}`)) })
  }
  for (const [id, title] of people) {
    const about = `What ${title} said on podcasts that was worth keeping.`
    const letter = letterOf(title.split(' ').at(-1) ?? title)
    write(`people/${id}/_index.md`, { title, id, about, facts: readFacts(page(`people/${id}`)), letter })
  }
  for (const { date, insights: best, episodes: scanned } of briefs) {
    const facts = { title: date, date, day: date, best, episodes: scanned, scan: readScan(page(`briefs/${date}`)) }
    write(`briefs/${date.slice(0, 4)}/${date.slice(5, 7)}/${date}.md`, { ...facts, outputs: ['HTML', 'api'] })
  }
}

export function contentWriter(folder: string): WriteContent {
  return (name, data, body = '') => writeText(path.join(folder, 'content', name), renderYaml(data, body))
}

function describeInsight({ id, title, publishedAt, podcast, episode, topics, score, engine, evidence, person }: Insight) {
  const facts = { title, date: publishedAt, id, podcast, episode, topics, people: [person], score, engine, ...evidence[0] }
  return { ...facts, outputs: ['HTML', 'markdown', 'api'] }
}

function describeEpisode({ id, title, publishedAt, podcast, best, description }: Episode) {
  return { title, date: publishedAt, id, podcast, podcasts: [podcast], best, about: description }
}

/** Each of a list, oldest first, with the ids of those before and after it among those of its group. */
function withNeighbours<Item extends { id: string }>(items: Item[], groupOf: (item: Item) => string) {
  return [...Map.groupBy(items, groupOf).values()].flatMap((group) =>
    group.map((item, index) => ({ item, earlier: group[index - 1]?.id, later: group[index + 1]?.id })),
  )
}

function filled(facts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  )
}

function letterOf(name: string): string {
  return name.charAt(0).toLowerCase()
}

function writeText(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}
