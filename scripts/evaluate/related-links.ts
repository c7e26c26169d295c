import { z } from 'astro/zod'
import { relate } from '../../src/data/related.ts'
import type { PublishedInsight } from '../publish/insight.ts'
import { mean } from './figures.ts'
import type { Random } from './grounding-random.ts'
import { margin } from './reading/scores.ts'
import { tfIdf } from './related-baselines.ts'

const systems = ['related', 'tf-idf'] as const
const listed = 10 // links of plain TF-IDF for each insight, of other episodes

/** A link on a sheet, and whose it is. */
export const linkSchema = z.object({
  sheet: z.int(),
  /** On the sheet, from 1. */
  number: z.int(),
  from: z.string(),
  to: z.string(),
  /** Those that list it; one that both list is read once and counts for both. */
  systems: z.array(z.enum(systems)).min(1),
})
export type Link = z.infer<typeof linkSchema>

/** Links of insights drawn by lot from those that we list something for, in an order drawn by lot. */
export function drawLinks(archive: readonly PublishedInsight[], how: { insights: number; perSheet: number; random: Random }): Link[] {
  const ours = relate(
    archive.map(({ evidence, ...insight }) => ({
      id: insight.id,
      title: insight.title,
      body: insight.body,
      topics: insight.topics,
      podcast: insight.podcast,
      episode: insight.episode,
      publishedAt: insight.publishedAt,
      quotes: evidence.map(({ quote }) => quote),
      speakers: evidence.flatMap(({ speaker }) => speaker ?? []),
      names: [...(insight.people ?? []), ...(insight.organisations ?? [])],
    })),
  )
  const texts = archive.map(({ id, title, body, episode }, place) => ({ id, text: `${title}\n${body}`, meeting: episode, topic: 0, place }))
  const plain = tfIdf(texts, { most: archive.length, withinMeeting: false })
  const places = shuffle(
    Array.from(archive.keys()).filter((place) => (ours.get(archive[place]?.id ?? '')?.length ?? 0) > 0),
    how.random,
  )
  return places
    .slice(0, how.insights)
    .flatMap((place, index) => {
      const from = archive[place]
      if (from === undefined) return []
      const own = (ours.get(from.id) ?? []).map(({ id }) => id)
      const theirs = (plain[place] ?? [])
        .flatMap((other) => archive[other] ?? [])
        .filter(({ episode }) => episode !== from.episode)
        .slice(0, listed)
        .map(({ id }) => id)
      return shuffle([...new Set([...own, ...theirs])], how.random).map((to) => ({
        sheet: 1 + Math.floor(index / how.perSheet),
        number: 0,
        from: from.id,
        to,
        systems: systems.filter((system) => (system === 'related' ? own : theirs).includes(to)),
      }))
    })
    .map((link, at, all) => ({ ...link, number: at + 1 - all.findIndex(({ sheet }) => sheet === link.sheet) }))
}

/** A sheet for a reader, in Markdown. */
export function renderLinks(sheet: number, key: readonly Link[], archive: readonly PublishedInsight[]): string {
  const byId = new Map(archive.map((insight) => [insight.id, insight]))
  const write = (id: string) => `> **${byId.get(id)?.title}**\n>\n> ${byId.get(id)?.body.replace(/\s*\n\s*/g, ' ')}`
  const parts = key
    .filter((link) => link.sheet === sheet)
    .map(
      (link, at, own) =>
        `${own[at - 1]?.from === link.from ? '' : `# Somebody has just read\n\n${write(link.from)}\n\n`}## ${link.number}\n\n${write(link.to)}\n\nScore:\n`,
    )
  return `${instructions}\n\n${parts.join('\n')}`
}

const instructions = `Each insight is followed by others that a page might offer beside it. Write 0, 1 or 2 after each "Score:".

- 2: on the same subject. Whoever read the first with interest wants this one.
- 1: near it, or the same subject from far away.
- 0: nothing to do with it, but for a word.`

/** What readers made of the links of both. */
export interface LinkVerdict {
  systems: { system: string; links: number; mean: number; zeros: number }[]
  /** Ours less TF-IDF's, the mean over insights, and half of its 95% interval. */
  difference: { insights: number; mean: number; margin: number }
  unread: number
}

/** Means over links, and the difference paired by insight. */
export function judgeLinks(key: readonly Link[], given: ReadonlyMap<string, readonly number[]>): LinkVerdict {
  const scored = key.flatMap((link) => {
    const scores = given.get(`${link.sheet}/${link.number}`)
    return scores === undefined ? [] : [{ ...link, score: mean(scores) }]
  })
  const scoresOf = (system: (typeof systems)[number], from?: string) =>
    scored.filter((link) => link.systems.includes(system) && (from === undefined || link.from === from)).map(({ score }) => score)
  const differences = [...new Set(scored.map(({ from }) => from))].flatMap((from) => {
    const [own, theirs] = [scoresOf('related', from), scoresOf('tf-idf', from)]
    return own.length > 0 && theirs.length > 0 ? [mean(own) - mean(theirs)] : []
  })
  return {
    systems: systems.map((system) => {
      const scores = scoresOf(system)
      return {
        system,
        links: scores.length,
        mean: mean(scores),
        zeros: scores.filter((score) => score < 0.5).length / Math.max(1, scores.length),
      }
    }),
    difference: { insights: differences.length, mean: mean(differences), margin: margin(differences) },
    unread: key.length - scored.length,
  }
}

/** The verdict in lines. */
export function renderLinkVerdict({ systems: rows, difference, unread }: LinkVerdict): string[] {
  const { mean: middle, margin: half } = difference
  return [
    ...rows.map(
      ({ system, links, mean: average, zeros }) =>
        `${system.padEnd(9)}${average.toFixed(2)} of 2 over ${links} links, ${Math.round(zeros * 100)}% of them 0`,
    ),
    `related is ${middle.toFixed(2)} better (95% interval ${(middle - half).toFixed(2)} to ${(middle + half).toFixed(2)}, paired by ${difference.insights} insights)`,
    ...(unread > 0 ? [`${unread} links have no score yet.`] : []),
  ]
}

function shuffle<Item>(items: readonly Item[], { below }: Random): Item[] {
  const left = [...items]
  return items.flatMap(() => left.splice(below(left.length), 1))
}
