import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readSources } from '../evaluate/grounding-source.ts'
import { renderFrontMatter } from '../publish/front-matter.ts'
import { dice, sentence } from './words.ts'

const perEpisode = 5
const subjects = 60

/**
 * Writes so many insights as a publisher of many shows has them. The sentences are the bundled shows', in which every other long word
 * is changed for an invented one of a subject, and some short ones for others: words that join others stay as common as they are in
 * talk, those that carry the matter are as rare as they are in a large archive. Gives the ids. The same call writes the same files.
 */
export function writeTalk(content: string, count: number, shows: number): string[] {
  const turns = readSources(undefined).flatMap((source) => source.turns.map(({ words }) => words))
  const ids: string[] = []
  for (let number = 0; number < count; number++) {
    const roll = dice(7_000_000 + number)
    const subject = Math.floor(roll() * subjects)
    const talk = (length: number) => {
      const turn = turns[Math.floor(roll() * turns.length)] ?? []
      const from = Math.floor(roll() * Math.max(1, turn.length - length))
      return turn.slice(from, from + length).map((word) => {
        if (word.length > 5) return roll() < 0.5 ? sentence(roll, 1, subject).slice(0, -1).toLowerCase() : word
        const other = turns[Math.floor(roll() * turns.length)] ?? []
        return roll() < 0.3 ? (other[Math.floor(roll() * other.length)] ?? word) : word
      })
    }
    const place = Math.floor(number / perEpisode)
    const podcast = `show-${place % shows}`
    const day = new Date(Date.UTC(2015, 0, 1) + Math.floor(place / shows) * 86_400_000).toISOString().slice(0, 10)
    const episode = `${podcast}/${day}-talk`
    const [title, quote] = [talk(9).join(' '), talk(26)]
    const facts = { title, podcast, episode, publishedAt: `${day}T06:00:00Z`, score: 0.5, novelty: 1 }
    const data = {
      ...facts,
      evidence: [{ quote: quote.join(' '), speaker: `Speaker ${podcast}` }],
      engine: { name: 'built-in', prompt: 1 },
    }
    const id = `${episode}/insight-${number % perEpisode}`
    const file = path.join(content, 'insights', `${id}.md`)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, renderFrontMatter(data, [...quote, ...talk(30)].join(' ')))
    ids.push(id)
  }
  return ids
}
