import { type BriefScan, scanBrief } from '../brief-scan.ts'
import { renderClock } from '../clock.ts'
import { directionOf } from '../direction.ts'
import type { Episode } from '../episode.ts'
import type { Evidence } from '../insight.ts'
import { locateQuote } from '../listen.ts'
import type { Podcast } from '../podcast.ts'
import { readingSeconds } from '../reading-time.ts'
import type { Settings } from '../settings.ts'
import { trimQuote } from '../trim-quote.ts'
import { cutText, plainLine, plainParagraphs, webAddress } from './plain.ts'
import { type Reader, readerDates } from './reader.ts'
import { countIn, listIn, phrase, type Wording, wordsIn } from './words.ts'

/** An insight as it goes into a letter. */
export interface LetterInsight {
  id: string
  title: string
  /** Markdown, or paragraphs of plain text. */
  body: string
  evidence: readonly Evidence[]
  episode: Episode
  podcast: Podcast
  /** Names of what this reader follows, where they moved it up. */
  because?: readonly string[]
}

export interface LetterSource {
  settings: Pick<Settings, 'title' | 'language'>
  /** Address of the site with its base path and a slash at the end. */
  site: string
  /** The brief's date, `2026-03-17`. */
  date: string
  insights: readonly LetterInsight[]
  /** The editor's, Markdown; '' where there is none. */
  note: string
  /** The episodes that it was chosen from, and those that were left waiting. */
  episodes: readonly Episode[]
  /** Ids of those that were left waiting. */
  waiting: readonly string[]
  reader: Reader
}

/** One insight of a letter, every text in one line and without control characters, every address http(s). */
export interface LetterEntry {
  title: string
  address: string
  paragraphs: string[]
  /** Of one that stands in the paragraphs, the sentence of the claim. */
  quote: string
  speaker: string | null
  show: string
  episode: string
  /** `12:34`, or that it is about then; `null` where the transcript has no times. */
  time: string | null
  /** The publisher's own audio at that second. */
  listen: string | null
  language: string | null
  direction: 'ltr' | 'rtl'
  /** Why this reader gets it, in one line; `null` where it is simply among the best. */
  because: string | null
  /** True where only headline and link are told: the letter would be cut by mail programs otherwise. */
  short: boolean
}

/** A brief as a letter to one reader: what both its HTML and its plain text say. */
export interface Letter {
  subject: string
  /** What mail programs show beside the subject. */
  preview: string
  /** The letter's own words, and their language. */
  words: Wording
  direction: 'ltr' | 'rtl'
  site: { title: string; address: string }
  /** The brief's day in words, and their language. */
  day: string
  dayLanguage: string
  /** How much there is to read. */
  size: string
  /** The brief's page. */
  address: string
  note: string[]
  entries: LetterEntry[]
  /** What it was chosen from, what gave nothing and what is waited for, in sentences; '' where that is not known. */
  scan: string
  /** Where the reader unsubscribes; `null` for the letter on the site. */
  unsubscribe: string | null
}

const longestSubject = 90
const longestNote = 3000
const longestName = 200

/** Writes the letter of a brief. Nothing in it can break out of its line: see `plainLine`. */
export function composeLetter({ settings, site, date, insights, note, episodes, waiting, reader }: LetterSource): Letter {
  const dates = readerDates(reader)
  const words = wordsIn(reader.language, settings.language)
  const entries = insights.map((insight) => entryOf(insight, { site, words }))
  const minutes = Math.max(1, Math.round(readingSeconds(entries.flatMap(({ title, paragraphs }) => [title, ...paragraphs])) / 60))
  const [first, ...others] = entries.map(({ title }) => title)
  const title = plainLine(settings.title)
  return {
    subject: cutText(first === undefined ? title : `${title}: ${first}`, longestSubject),
    preview: cutText(others.length === 0 ? (first ?? '') : phrase(words.others, { titles: others.join(' · ') }), 200),
    words,
    direction: directionOf(words.language),
    site: { title, address: site },
    day: dates.day(date),
    dayLanguage: reader.language,
    size: phrase(words.size, { ideas: countIn(words, entries.length, 'idea'), minutes: countIn(words, minutes, 'minute') }),
    address: new URL(`briefs/${date}/`, site).href,
    note: plainParagraphs(cutText(note, longestNote)),
    entries,
    scan: describeScan(scanBrief({ episodes, waiting }), words, dates.minute),
    unsubscribe: reader.unsubscribe,
  }
}

function entryOf(
  { id, title, body, evidence, episode, podcast, because = [] }: LetterInsight,
  { site, words }: { site: string; words: Wording },
): LetterEntry {
  const [proof] = evidence
  const listen = proof ? locateQuote(proof, episode) : null
  const language = episode.language ?? podcast.language ?? null
  const said = { title: plainLine(title), paragraphs: plainParagraphs(body) }
  return {
    ...said,
    address: new URL(`insights/${encodeURI(id)}/`, site).href,
    quote: trimQuote(plainLine(proof?.quote ?? ''), said),
    speaker: proof?.speaker === undefined ? null : nameOf(proof.speaker),
    show: nameOf(podcast.title),
    episode: nameOf(episode.title),
    time: timeOf(proof, words),
    listen: webAddress(listen?.address ?? null),
    language: language !== null && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language) ? language : null,
    direction: directionOf(language ?? 'en'),
    because: because.length === 0 ? null : plainLine(phrase(words.because, { names: listIn(words, because) })),
    short: false,
  }
}

/** Names come from feeds, which may hold a page of text there. */
function nameOf(text: string): string {
  return cutText(plainLine(text), longestName)
}

function timeOf(proof: Evidence | undefined, { about }: Wording): string | null {
  if (proof?.start === undefined) return null
  const time = renderClock(proof.start)
  return proof.estimated ? phrase(about, { time }) : time
}

function describeScan(scan: BriefScan, words: Wording, minute: (instant: Date) => string): string {
  const { shows, episodes, seconds, until, waiting, nothing } = scan
  if (until === null) return ''
  const hours = Math.round(seconds / 360) / 10
  const length = hours >= 1 ? countIn(words, hours, 'hour') : countIn(words, Math.max(1, Math.round(seconds / 60)), 'minute')
  const inEpisodes = (number: number) => ({ episodes: countIn(words, number, 'episode') })
  return [
    phrase(words.scan, {
      ...inEpisodes(episodes),
      shows: countIn(words, shows, 'show'),
      audio: seconds > 0 ? phrase(words.audio, { length }) : '',
      until: minute(until),
    }),
    ...(nothing > 0 ? [phrase(words.empty, inEpisodes(nothing))] : []),
    ...(waiting > 0 ? [phrase(words.waiting, inEpisodes(waiting))] : []),
  ].join(' ')
}
