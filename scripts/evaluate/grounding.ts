import type { InsightDraft } from '#domain/insight.ts'
import type { Transcript } from '#domain/transcript.ts'
import { ground } from '../ground/ground.ts'
import { honestKinds, rewrite } from './grounding-honest.ts'
import { mutate, mutationKinds } from './grounding-mutations.ts'
import { createRandom, type Random } from './grounding-random.ts'
import { type Excerpt, excerptOf, type Source } from './grounding-source.ts'

/** How well true and false quotes are told apart. */
export interface GroundingFigures {
  honest: Tally
  mutated: Tally
  /** Milliseconds of processor time for 500 drafts against a transcript of three hours. */
  cpuMs: number
}

interface Tally {
  count: number
  /** Quotes that were taken for the transcript's. */
  accepted: number
  /** Accepted and all, by kind. */
  kinds: Record<string, [accepted: number, count: number]>
  /** Those that were judged wrongly, a line each. */
  wrong: string[]
}

const tries = 400 // excerpts looked at for one that has a place for a change
const seed = 20_26

/**
 * Takes quotes from transcripts and changes half of them so that they say something else (300, of all kinds in turn), the others
 * only in how they are written (300), and counts what `ground()` accepts. The same transcripts give the same figures.
 */
export function measureGrounding(sources: readonly Source[], count = 300): GroundingFigures {
  const random = createRandom(seed)
  return {
    honest: tally(honestKinds, count, true, (kind) => findCase(sources, random, (excerpt) => rewrite(kind, excerpt, random))),
    mutated: tally(mutationKinds, count, false, (kind) =>
      findCase(sources, random, (excerpt) => {
        const mutation = mutate(kind, excerpt, random)
        return mutation && { ...mutation, transcript: excerpt.source.transcript }
      }),
    ),
    cpuMs: measureTime(sources, random),
  }
}

/** The figures as lines for people. */
export function renderGrounding({ honest, mutated, cpuMs }: GroundingFigures): string[] {
  const kinds = (label: string, { kinds: rows }: Tally) =>
    Object.entries(rows).map(
      ([kind, [accepted, count]]) => `  ${label} ${String(accepted).padStart(4)} of ${String(count).padStart(3)}  ${kind}`,
    )
  return [
    `grounding: ${share(honest)} of ${honest.count} honest quotes found, ${share(mutated)} of ${mutated.count} changed ones accepted; 500 drafts against three hours: ${cpuMs} ms`,
    ...kinds('found', honest),
    ...kinds('accepted', mutated),
    ...honest.wrong.map((line) => `  not found: ${line}`),
    ...mutated.wrong.map((line) => `  wrongly accepted: ${line}`),
  ]
}

interface Case {
  quote: string
  speaker: string | null
  transcript: Transcript
  name: string
}

function findCase(sources: readonly Source[], random: Random, make: (excerpt: Excerpt) => Omit<Case, 'name'> | null): Case | null {
  for (let attempt = 0; attempt < tries; attempt++) {
    const excerpt = excerptOf(sources, random)
    const made = make(excerpt)
    if (made) return { ...made, name: excerpt.source.name }
  }
  return null
}

function tally(kinds: readonly string[], count: number, honest: boolean, make: (kind: string) => Case | null): Tally {
  const result: Tally = { count: 0, accepted: 0, kinds: {}, wrong: [] }
  for (let number = 0; number < count * 2 && result.count < count; number++) {
    const kind = kinds[number % kinds.length] ?? ''
    const one = make(kind)
    if (!one) continue
    const { insights, rejections } = ground(requestOf([draftOf(one)], one.transcript))
    const accepted = insights.length > 0
    const row = result.kinds[kind] ?? [0, 0]
    result.kinds[kind] = [row[0] + (accepted ? 1 : 0), row[1] + 1]
    result.count++
    if (accepted) result.accepted++
    const outcome = insights[0]?.evidence[0]?.quote ?? rejections[0]?.reason
    if (accepted !== honest) result.wrong.push(`[${kind}] ${one.name}: "${one.quote}" -> ${outcome}`)
  }
  return result
}

/** All transcripts in a row, up to three hours of talk, and 500 quotes of all kinds. */
function measureTime(sources: readonly Source[], random: Random): number {
  const words = 30_000 // three hours of talk
  const segments = sources.flatMap(({ transcript }) => transcript.segments)
  const whole: Transcript['segments'] = []
  for (let index = 0, count = 0; count < words && index < segments.length * 20; index++) {
    const segment = segments[index % segments.length]
    if (!segment) break
    whole.push({ ...segment, start: index * 3, end: index * 3 + 3 })
    count += segment.text.split(' ').length
  }
  const transcript: Transcript = { language: null, timing: 'cues', segments: whole }
  const drafts = Array.from({ length: 500 }, (_, number) => {
    const kind = [...honestKinds, ...mutationKinds][number % (honestKinds.length + mutationKinds.length)] ?? ''
    const excerpt = excerptOf(sources, random)
    return draftOf(rewrite(kind, excerpt, random) ?? mutate(kind, excerpt, random) ?? { quote: excerpt.words.join(' '), speaker: null })
  })
  const before = process.cpuUsage()
  ground(requestOf(drafts, transcript))
  const used = process.cpuUsage(before)
  return Math.round((used.user + used.system) / 1000)
}

function draftOf({ quote, speaker }: { quote: string; speaker: string | null }): InsightDraft {
  return { title: 'A claim', body: 'A paragraph.', quotes: [{ text: quote, speaker }], topics: [], score: 0.5 }
}

function requestOf(drafts: InsightDraft[], transcript: Transcript) {
  const episode = { id: 'show/2026-03-02-one', podcast: 'show', publishedAt: new Date('2026-03-02T06:00:00Z') }
  return { drafts, transcript, episode, engine: { name: 'evaluation', prompt: 0 }, quoteWords: 200 }
}

function share({ accepted, count }: Tally): string {
  return `${((100 * accepted) / Math.max(1, count)).toFixed(1)}%`
}
