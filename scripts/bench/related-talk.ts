import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { RelatedInsight } from '../../src/data/related.ts'
import type { Env } from '../env.ts'
import { createRandom } from '../evaluate/grounding-random.ts'
import { tellTerms } from '../transcript/terms.ts'

const samples = path.join(import.meta.dirname, '../samples')
const perInsight = 45 // words
const swapped = 0.25 // of the words of a sentence, by words of the same talk: no two texts stay the same
const hourMs = 3_600_000

/** A talk in sentences. */
type Talk = string[]

/**
 * Talks to make insights from: those of the transcripts below EARMARK_CORPUS and the meetings below EARMARK_EVAL (qmsum-val.jsonl), where
 * one of the two is given, else those of the bundled shows.
 */
export function readTalks({ EARMARK_CORPUS: corpus, EARMARK_EVAL: eval_ }: Pick<Env, 'EARMARK_CORPUS' | 'EARMARK_EVAL'>): Talk[] {
  const folders = corpus === undefined ? [] : ['transcripts', 'changelog/site/transcripts'].map((name) => path.join(corpus, name))
  const meetings = eval_ === undefined ? [] : readMeetings(path.join(eval_, 'qmsum-val.jsonl'))
  const real = [...folders.flatMap(readFolder), ...meetings]
  return real.length > 0 ? real : readFolder(samples)
}

/** Each sentence of the talks in one insight, and no word changed: as many insights as that gives. */
export function cutInsights(talks: readonly Talk[]): RelatedInsight[] {
  return talks
    .flatMap((talk, at) => {
      const bodies: string[] = []
      for (let from = 0; from < talk.length; ) {
        const { body, end } = cutAt(talk, from)
        bodies.push(body)
        from = end
      }
      const of = (index: number) => ({ id: `talk-${at}-${index}`, podcast: `talk-${at}`, episode: `talk-${at}-${index >> 2}` })
      const spoken = termsOf(talk)
      return bodies.map((body, index) => ({ ...of(index), body, spoken }))
    })
    .sort((a, b) => (hash(a.id) < hash(b.id) ? -1 : 1)) // as shows take turns
    .map((insight, index) => ({ ...insight, publishedAt: index * hourMs }))
}

/** So many insights made from the talks, again and again: runs of sentences of one, some of their words exchanged. */
export function makeInsights(talks: readonly Talk[], count: number): RelatedInsight[] {
  const random = createRandom(1)
  const words = talks.map((talk) => talk.join(' ').split(' '))
  const terms = talks.map(termsOf)
  let spoken: string | undefined // by an episode, as by the talk that its first insight is from
  const turns = words.flatMap((own, at) => Array.from({ length: Math.ceil(own.length / 2000) }, () => at)) // a long talk has more turns
  return Array.from({ length: count }, (_, index) => {
    const at = turns[random.below(turns.length)] ?? 0
    const own = words[at] ?? []
    const { body } = cutAt(talks[at] ?? [], random.below(talks[at]?.length ?? 1))
    const varied = body.replace(/[\p{L}’'-]+/gu, (word) =>
      random.below(100) < swapped * 100 ? vary(own[random.below(own.length)] ?? word, random.below(400)) : word,
    )
    const episode = Math.floor(index / 4)
    if (index % 4 === 0) spoken = terms[at]
    return {
      id: `insight-${index}`,
      podcast: `show-${episode % Math.max(40, Math.round(count / 200))}`,
      episode: `episode-${episode}`,
      publishedAt: index * hourMs,
      title: varied.slice(0, 80),
      body: varied,
      spoken,
    }
  })
}

function termsOf(talk: Talk): string | undefined {
  const segments = [{ speaker: null, start: 0, end: 0, text: talk.join(' ') }]
  return tellTerms({ language: null, timing: 'none', segments })
}

/** Sentences from a place on until there are words enough. */
function cutAt(talk: Talk, from: number): { body: string; end: number } {
  let body = talk[from] ?? ''
  let end = from + 1
  while (end < talk.length && body.split(' ').length < perInsight) body += ` ${talk[end++]}`
  return { body, end }
}

/** A long word turned into one of many that no talk has, so that the vocabulary grows with the archive as it does in life. */
function vary(word: string, which: number): string {
  return word.length > 6 && which < 120
    ? `${word.replace(/[^\p{L}]/gu, '')}${'bcdfghklmnprtvz'[which % 15]}${'aeiou'[which % 5]}${'lnrst'[which % 7] ?? 'm'}`
    : word
}

/** The transcripts of a folder as files of plain text or cues; of one episode in several forms, the first. */
function readFolder(folder: string): Talk[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:vtt|srt|txt)$/.test(name))
    .sort()
  const first = new Map(names.toReversed().map((name) => [name.replace(/\.\w+$/, ''), name]))
  return [...first.values()]
    .sort()
    .map((name) => cutSentences(readFileSync(path.join(folder, name), 'utf8')))
    .filter(isLong)
}

function readMeetings(file: string): Talk[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  const meetings = lines.map((line): { turns: [speaker: string, text: string][] } => JSON.parse(line))
  return meetings.map(({ turns }) => cutSentences(turns.map(([, text]) => text).join('\n'))).filter(isLong)
}

function cutSentences(text: string): Talk {
  return text
    .replace(/^.*-->.*$|^\d+$|^WEBVTT.*$|^NOTE .*$|^.*\[\d\d:\d\d:\d\d\]$|<[^>]*>/gm, ' ')
    .replace(/\s+/g, ' ')
    .split(/(?<=[.?!])\s+/)
    .filter((sentence) => sentence.split(' ').length > 3)
}

function isLong(talk: Talk): boolean {
  return talk.length > 20
}

/** FNV-1a, to put things into an order that means nothing. */
function hash(text: string): number {
  let state = 0x811c9dc5
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193)
  return state >>> 0
}
