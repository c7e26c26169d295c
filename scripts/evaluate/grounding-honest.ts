import type { Segment, Transcript } from '#domain/transcript.ts'
import type { Random } from './grounding-random.ts'
import type { Excerpt } from './grounding-source.ts'
import { contracted, contractions, digits, each, inWords, small, spellings, tens } from './grounding-wordings.ts'

/** A quote that says what the transcript says, and a transcript of that place; one of the two is written otherwise. */
export interface Honest {
  kind: string
  quote: string
  speaker: string | null
  transcript: Transcript
}

type Rewrite = (words: readonly string[], random: Random) => string[] | null

/** How the quote may be written otherwise than the transcript. */
const rewrites: Record<string, Rewrite> = {
  'as it is': (words) => [...words],
  'case and punctuation lost': (words) =>
    words.map((word) =>
      word
        .toLowerCase()
        .replace(/(?<=\p{L})[’'](?=\p{L})/gu, "'")
        .replace(/[^\p{L}\p{N}'.,%$€£-]|[.,](?!\d)/gu, ''),
    ),
  'apostrophes lost': (words) =>
    words.some((word) => /[’']\p{L}/u.test(word)) ? words.map((word) => word.replace(/[’'](?=\p{L})/gu, '')) : null,
  'contractions written out': (words) => each(words, (word) => contractions.get(word.toLowerCase().replace(/’/g, "'")) ?? null),
  'contractions made': (words) => contracted(words),
  'numbers in words': (words) =>
    each(words, (word) =>
      /^\d{1,6}$/.test(word)
        ? inWords(Number(word))
        : word.endsWith('%') && /^\d{1,3}%$/.test(word)
          ? `${inWords(Number(word.slice(0, -1)))} percent`
          : null,
    ),
  'numbers in digits': (words) => digits(words),
  'hyphens lost': (words) => each(words, (word) => (/\p{L}-\p{L}/u.test(word) ? word.replace(/-/g, ' ') : null)),
  'hyphens closed up': (words) =>
    each(words, (word) => (/^\p{Ll}+-\p{Ll}+$/u.test(word) && !tens.includes(word.split('-')[0] ?? '') ? word.replace(/-/g, '') : null)),
  'spelled the other way': (words) => each(words, (word) => spellings.get(word) ?? null),
  'fillers left out': (words) => {
    const text = words.join(' ')
    const clean = text.replace(/(?:^|,? )(?:um|uh|er|erm),?(?= )/gi, '').replace(/, (?:you know|I mean|like), /g, ', ')
    return clean === text ? null : clean.trim().split(' ')
  },
  'one letter wrong': (words, random) => {
    const at = random.pick(words.flatMap((word, index) => (/^(?!thous|hund|mill)\p{Ll}{8,}$/u.test(word) ? [index] : [])))
    if (at === undefined) return null
    const word = words[at] ?? ''
    const place = 2 + random.below(word.length - 4)
    return words.map((old, index) => (index === at ? word.slice(0, place) + word.slice(place + 1) : old))
  },
  'other quotation marks and dashes': (words) =>
    words
      .map((word) => word.replace(/[’']/g, '’').replace(/—|--/g, ' - ').replace(/"/g, '”'))
      .join(' ')
      .split(/\s+/),
}

/** How the transcript may be written otherwise than the quote. */
const disturbances: Record<string, Rewrite> = {
  'fillers said': (words, random) => scatter(words, random, ['um,', 'uh,', 'uh', 'er,', 'you know,', 'I mean,', 'hmm,'], 12),
  'words said twice': (words, random) => scatter(words, random, null, 14),
  'sound notes': (words, random) =>
    scatter(words, random, ['[laughter]', '[inaudible]', '(laughs)', '[unintelligible 00:12:33.12]', '♪'], 25),
  'broken-off words': (words) =>
    each(words, (word, index) =>
      /^(?!not|hun|tho|mil|twe|thi|for|fif|six|sev|eig|nin)\p{Ll}{6,}$/u.test(word) && index % 3 === 0
        ? `${word.slice(0, 3)}- ${word}`
        : null,
    ),
  'cue borders': (words) => [...words],
  'all in small letters without marks': (words) => words.map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}'’%$.,-]|[.,](?!\d)/gu, '')),
  'all in capitals': (words) => words.map((word) => word.toUpperCase()),
}

export const honestKinds = [...Object.keys(rewrites), ...Object.keys(disturbances)]

/** An excerpt as an honest quote; `null` where the excerpt gives no place for this kind. */
export function rewrite(kind: string, excerpt: Excerpt, random: Random): Honest | null {
  const { words, turn, source } = excerpt
  const quote = words.join(' ')
  const { speaker } = turn
  const disturb = disturbances[kind]
  if (disturb) {
    const heard = disturb(words, random)
    return heard && { kind, quote, speaker, transcript: transcriptOf(excerpt, heard, random) }
  }
  const changed = rewrites[kind]?.(words, random)
  return changed ? { kind, quote: changed.join(' '), speaker, transcript: source.transcript } : null
}

/** The transcript with the turn said in other words, in cues of a few words each. */
function transcriptOf({ source, turn, words }: Excerpt, heard: readonly string[], random: Random): Transcript {
  const { segments } = source.transcript
  const whole = turn.words.join(' ')
  const at = whole.indexOf(words.join(' '))
  const text = `${whole.slice(0, at)}${heard.join(' ')}${whole.slice(at + words.join(' ').length)}`.split(' ').filter(Boolean)
  const [start, end] = [segments[turn.from]?.start ?? 0, segments[turn.to - 1]?.end ?? 0]
  const cues: Segment[] = []
  for (let from = 0; from < text.length; ) {
    const to = Math.min(text.length, from + 2 + random.below(8))
    const time = (place: number) => start + ((end - start) * place) / text.length
    cues.push({ speaker: turn.speaker, start: time(from), end: time(to), text: text.slice(from, to).join(' ') })
    from = to
  }
  return { ...source.transcript, segments: [...segments.slice(0, turn.from), ...cues, ...segments.slice(turn.to)] }
}

function scatter(words: readonly string[], random: Random, put: string[] | null, every: number): string[] {
  const result: string[] = []
  words.forEach((word, index) => {
    if (index > 0 && (index === 3 || random.below(every) === 0)) {
      const extra = put === null ? repeatOf(words, index) : random.pick(put)
      if (extra) result.push(extra)
    }
    result.push(word)
  })
  return result
}

function repeatOf(words: readonly string[], index: number): string | null {
  const word = words[index] ?? ''
  return /^\p{Ll}+$/u.test(word) &&
    !/^(?:not?|never|n?either)$/.test(word) &&
    ![...small, ...tens, 'hundred', 'thousand', 'million', 'billion', 'first', 'second', 'and', 'a'].includes(word)
    ? word
    : null
}
