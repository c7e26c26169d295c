import { dueSchema, type InsightDraft } from '#domain/insight.ts'
import type { Topic } from '#domain/settings.ts'
import { countWords } from '../../transcript/words.ts'
import { foldText } from './orders.ts'
import { faultOfPlainText, tidyText } from './plain-text.ts'
import type { Found } from './reply-schema.ts'
import type { Speakers } from './speakers.ts'
import type { Support } from './support.ts'
import { isForeign, type Tongue } from './tongue.ts'
import { matterOf, type Whereabouts } from './whereabouts.ts'
import { faultsOfWording, tidyBody, tidyTitle } from './wording.ts'

const quotesAtMost = 3
const fewestWords = 6 // of a quote: fewer say nothing to a reader, beside one that does
const topicsAtMost = 3
const namesAtMost = 10
const longestName = 60 // characters
const longestText = 2000 // characters; what is longer is no headline, paragraph or quote, and is not looked at
const longestReason = 160 // characters

/** What drafts are held against. */
export interface DraftDesk {
  whereabouts: Whereabouts
  speakers: Speakers
  tongue: Tongue
  support: Support
  topics: readonly Topic[]
  /** True where the transcript has times. */
  timed: boolean
}

/** A draft that may be shown, but for what is still to be mended. */
export interface Candidate extends InsightDraft {
  /** Lines in which its quotes stand, as far as they were found. */
  lines: number[]
  /** What is still wrong with its wording, a phrase each. */
  mend: string[]
}

export type ReadDraft = { ok: true; candidate: Candidate } | { ok: false; note: string }

/**
 * Reads what a model found. Refused, with a note, is a draft whose text holds an address, markup or an order, is in another
 * language than the transcript, says what was not said around its quotes, or has no quote that may be shown. A word that
 * is too long is left to be mended; names, topics and reasons that do not hold are left out.
 */
export function readDraft(found: Found, desk: DraftDesk): ReadDraft {
  if (Math.max(found.headline.length, found.paragraph.length) > longestText)
    return { ok: false, note: 'a draft was refused: it is far too long' }
  const text = { title: tidyTitle(found.headline), body: tidyBody(found.paragraph) }
  const refuse = (why: string): ReadDraft => ({ ok: false, note: `a draft was refused: ${why} (${shortOf(text.title)})` })
  const given = found.quotes
    .slice(0, 2 * quotesAtMost)
    .flatMap((quote) => quoteOf(quote, desk))
    .filter(isFirst)
  const telling = given.filter(({ text: words }) => countWords(words) >= fewestWords)
  const quotes = telling.length > 0 ? telling : given
  const lines = [...new Set(quotes.flatMap(({ line }) => (line === null ? [] : [line])))]
  const fault = faultOfText(text, lines, desk)
  if (fault !== null) return refuse(fault)
  if (quotes.length === 0) return refuse('none of its quotes may be shown')
  const kept = quotes.slice(0, quotesAtMost).map(({ line: _, ...quote }) => quote)
  const candidate: Candidate = {
    ...text,
    quotes: kept,
    topics: [...new Set(found.topics)].filter((id) => desk.topics.some((topic) => topic.id === id)).slice(0, topicsAtMost),
    score: Math.round(found.score * 100) / 100,
    kind: found.kind,
    people: namesIn(found.people, text),
    organisations: namesIn(found.organisations, text),
    ...reasonOf(found.reason),
    ...(found.kind === 'prediction' && dueSchema.safeParse(found.due).success && found.due !== null ? { due: found.due } : {}),
    lines,
    mend: faultsOfWording(text),
  }
  return { ok: true, candidate }
}

/** Why a text may not be shown at all, whatever its wording; `null` where it may. */
export function faultOfText(
  text: { title: string; body: string },
  lines: readonly number[],
  { tongue, support }: DraftDesk,
): string | null {
  if (text.title === '' || text.body === '') return 'it has no headline or no paragraph'
  const fault = faultOfPlainText(text.title) ?? faultOfPlainText(text.body)
  if (fault !== null) return `it ${fault}`
  if (isForeign(`${text.title}. ${text.body}`, tongue)) return 'it is in another language than the transcript'
  return support(text, lines)
}

/** The reason of a score where it may be kept. */
export function reasonOf(text: string): { reason?: string } {
  const reason = tidyText(text.slice(0, longestText)).slice(0, longestReason)
  return reason === '' || faultOfPlainText(reason) !== null ? {} : { reason }
}

type PlacedQuote = InsightDraft['quotes'][number] & { line: number | null }

function quoteOf({ line: claimed, speaker, text: given }: Found['quotes'][number], desk: DraftDesk): PlacedQuote[] {
  const text = tidyText(given.slice(0, longestText)).replace(/^["“„«](.*)["”“»]$/, '$1')
  if (text === '' || faultOfPlainText(text) !== null || desk.whereabouts.isWithheld(text)) return []
  const named = speaker === null ? undefined : desk.speakers.speakerOf(speaker)
  const { line, holds } = desk.whereabouts.find(text, { claimed, speaker: named })
  if (holds && named !== undefined && line.speaker !== null && line.speaker !== named) return [] // another's words
  if (!desk.speakers.isPresentable(named ?? line?.speaker ?? null)) return []
  const near = line && desk.timed ? { near: line.start } : {}
  // A name that nobody has stays as it is: grounding refuses words that another said.
  return [{ text, speaker: named ?? (speaker === null || line?.speaker === null ? null : speaker), line: line?.number ?? null, ...near }]
}

function isFirst(quote: PlacedQuote, index: number, all: readonly PlacedQuote[]): boolean {
  return all.findIndex(({ text }) => matterOf(text) === matterOf(quote.text)) === index
}

/** Names that stand in headline or paragraph. */
function namesIn(names: readonly string[], { title, body }: { title: string; body: string }): string[] {
  const text = foldText(`${title} ${body}`)
  const tidy = names
    .slice(0, namesAtMost)
    .map((name) => tidyText(name.slice(0, longestText)))
    .filter((name) => name.length > 1 && name.length <= longestName && text.includes(foldText(name)))
  return [...new Set(tidy)]
}

function shortOf(title: string): string {
  const fault = faultOfPlainText(title)
  return fault === null ? `"${title.slice(0, 80)}"` : `its headline ${fault}`
}
