import type { Chapter } from '#domain/episode.ts'
import { dayOf } from '#domain/slug.ts'
import { hashOf } from '../../store.ts'
import { isSponsorChapter, withoutSponsors } from '../../transcript/chapters.ts'
import type { ExtractRequest } from '../engine.ts'
import { type Line, type Reading, readLines } from './lines.ts'
import { isOrder } from './orders.ts'
import { faultOfPlainText, tidyText } from './plain-text.ts'
import { type Background, type Prompt, renderFindPrompt } from './prompt.ts'
import { readSpeakers, type Speakers } from './speakers.ts'
import { nameOfLanguage } from './tongue.ts'
import { cutWindows, type Window } from './windows.ts'

const longestFact = 300 // characters of a title or description in the prompt
const readFact = 1000 // characters of it that are looked at
const namesAtMost = 12

/** How a transcript will be read: what the first questions are made of. */
export interface Plan {
  reading: Reading
  speakers: Speakers
  background: Background
  /** Hash of the transcript. */
  transcript: string
  /** Name of the element that holds material in the prompts; hard to guess for those who wrote the material. */
  mark: string
  /** Drafts asked of each part at most. */
  wanted: number
  windows: Window[]
  prompts: Prompt[]
}

/** Plans the reading of a transcript in parts of about `windowTokens`. */
export function planReading(request: ExtractRequest, { rubric, windowTokens }: { rubric: string; windowTokens: number }): Plan {
  const chapters = request.chapters ?? []
  const transcript = withoutSponsors(request.transcript, chapters)
  const reading = readLines(transcript)
  const speakers = readSpeakers(transcript)
  const hash = hashOf(transcript.segments)
  const mark = `material-${hash.slice(0, 8)}`
  const windows = cutWindows(reading.lines, windowTokens, chapters)
  const wanted = Math.min(10, Math.max(3, Math.ceil((request.limit * 1.6) / Math.max(1, windows.length)) + 1))
  const background = backgroundOf(request, rubric, nameOfLanguage(reading.language, transcript.language))
  const prompts = windows.map((window) =>
    renderFindPrompt(background, {
      index: window.index,
      count: windows.length,
      wanted,
      mark,
      chapters: transcript.timing === 'none' ? [] : chaptersOf(window, chapters),
      before: renderLines(window.before, speakers),
      lines: renderLines(window.lines, speakers),
    }),
  )
  return { reading, speakers, background, transcript: hash, mark, wanted, windows, prompts }
}

function renderLines(lines: readonly Line[], speakers: Speakers): string {
  return lines.map(({ number, speaker, text }) => `[${number}] ${speakers.labelOf(speaker)}: ${text}`).join('\n')
}

function backgroundOf({ episode, people, topics }: ExtractRequest, rubric: string, language: string): Background {
  return {
    rubric: rubric.trim(),
    language,
    podcast: factOf(episode?.podcast),
    title: factOf(episode?.title),
    description: factOf(episode?.description),
    published: episode?.publishedAt ? dayOf(episode.publishedAt) : null,
    people: people
      .map(tidyText)
      .filter((name) => name.length <= 60 && faultOfPlainText(name) === null)
      .slice(0, namesAtMost),
    topics: topics.map(({ id, name }) => ({ id, name })),
  }
}

/** A fact of the feed as the prompt gives it: short, without addresses; nothing where it speaks to the model. */
function factOf(text: string | null | undefined): string | null {
  const short = text?.slice(0, readFact)
  if (!short || isOrder(short)) return null
  return tidyText(short.replace(/\S*(?::\/\/|www\.|@)\S*/g, '').replace(/[<>]/g, ' ')).slice(0, longestFact) || null
}

/** Titles of the chapters that a part is in. */
function chaptersOf({ lines }: Window, chapters: readonly Chapter[]): string[] {
  const from = lines[0]?.start ?? 0
  const to = lines.at(-1)?.start ?? 0
  const inside = chapters.filter((chapter, index) => chapter.start <= to && (chapters[index + 1]?.start ?? Number.POSITIVE_INFINITY) > from)
  return inside.filter((chapter) => !isSponsorChapter(chapter)).flatMap(({ title }) => factOf(title)?.slice(0, 80) ?? [])
}
