import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { RelatedInsight } from '../../src/data/related.ts'
import { createRandom } from '../evaluate/grounding-random.ts'

const samples = path.join(import.meta.dirname, '../samples')
const swapped = 0.35 // of the words of a sentence, by words of the same talk: no two texts stay the same

/** Insights made from what is said in the bundled shows: runs of sentences of one talk, some of their words exchanged. */
export function makeInsights(count: number): RelatedInsight[] {
  const talks = readTalks()
  const random = createRandom(1)
  return Array.from({ length: count }, (_, index) => {
    const talk = talks[random.below(talks.length)] ?? []
    const words = talk.join(' ').split(' ')
    const sentences: string[] = []
    let at = random.below(talk.length)
    while (sentences.join(' ').split(' ').length < 45) {
      const sentence = talk[at++ % talk.length] ?? ''
      sentences.push(
        sentence.replace(/[\p{L}’'-]+/gu, (word) =>
          random.below(100) < swapped * 100 ? vary(words[random.below(words.length)] ?? word, random.below(400)) : word,
        ),
      )
    }
    const episode = Math.floor(index / 4)
    return {
      id: `insight-${index}`,
      podcast: `show-${episode % 40}`,
      episode: `episode-${episode}`,
      publishedAt: index * 3_600_000,
      title: (sentences[0] ?? '').slice(0, 80),
      body: sentences.join(' '),
    }
  })
}

/** A long word turned into one of many that no talk has, so that the vocabulary grows with the archive as it does in life. */
function vary(word: string, which: number): string {
  return word.length > 6 && which < 120
    ? `${word.replace(/[^\p{L}]/gu, '')}${'bcdfghklmnprtvz'[which % 15]}${'aeiou'[which % 5]}${'lnrst'[which % 7] ?? 'm'}`
    : word
}

function readTalks(): string[][] {
  return readdirSync(samples, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:vtt|srt|txt)$/.test(name))
    .sort()
    .map((name) =>
      readFileSync(path.join(samples, name), 'utf8')
        .replace(/^.*-->.*$|^\d+$|^WEBVTT.*$|<[^>]*>/gm, ' ')
        .replace(/\s+/g, ' ')
        .split(/(?<=[.?!])\s+/)
        .filter((sentence) => sentence.split(' ').length > 3),
    )
    .filter((talk) => talk.length > 20)
}
