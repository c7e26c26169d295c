import { z } from 'astro/zod'
import { readLanguage } from '#domain/language.ts'
import { readAddress } from './address.ts'
import { completeItems } from './complete.ts'
import { readDate } from './date.ts'
import { readDuration } from './duration.ts'
import type { FeedResult } from './feed.ts'
import type { FeedItem } from './item.ts'
import { audioFrom, pickAudio } from './media.ts'
import { cleanTitle, describe } from './text.ts'

/** A text where the feed has one, also as a number; `null` for everything else. */
const loose = z
  .union([z.string(), z.number().transform(String)])
  .nullable()
  .catch(null)
  .default(null)
const author = z.object({ name: loose }).catch({ name: null })
const authors = z.array(author).catch([]).default([])
const attachment = z.object({ url: loose, mime_type: loose, size_in_bytes: loose, duration_in_seconds: loose })

const itemSchema = z.object({
  id: loose,
  url: loose,
  external_url: loose,
  title: loose,
  content_html: loose,
  content_text: loose,
  summary: loose,
  date_published: loose,
  date_modified: loose,
  language: loose,
  attachments: z.array(attachment).catch([]).default([]),
})

const feedSchema = z.object({
  version: z.string().regex(/^https?:\/\/(www\.)?jsonfeed\.org\/version\//),
  title: loose,
  home_page_url: loose,
  description: loose,
  icon: loose,
  language: loose,
  author: author.default({ name: null }),
  authors,
  items: z.array(z.unknown()),
})

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). An item that is no object is left out and said in the notes. */
export function readJsonFeed(value: unknown, url: string): FeedResult {
  const parsed = feedSchema.safeParse(value)
  if (!parsed.success) {
    return { ok: false, reason: 'is JSON, but no JSON Feed (it lacks "version" or "items"): check the address' }
  }
  const feed = parsed.data
  const language = readLanguage(feed.language)
  const items = feed.items.map((item) => itemSchema.safeParse(item)).flatMap((result) => (result.success ? [result.data] : []))
  const { episodes, notes } = completeItems(
    items.map((item) => readItem(item, url, language)),
    null,
  )
  const lost = feed.items.length - items.length
  const title = cleanTitle(feed.title ?? '')
  const name = cleanTitle(feed.authors[0]?.name ?? feed.author.name ?? '')
  return {
    ok: true,
    feed: {
      title: title === '' ? null : title,
      link: readAddress(feed.home_page_url, url),
      author: name === '' ? null : name,
      description: describe(feed.description),
      artwork: readAddress(feed.icon, url),
      language,
      license: null,
      guid: null,
      newFeedUrl: null,
      people: [],
      episodes,
      notes: lost > 0 ? [`${lost} ${lost === 1 ? 'item' : 'items'} left out: no object`, ...notes] : notes,
    },
  }
}

function readItem(item: z.infer<typeof itemSchema>, base: string, language: string | null): FeedItem {
  const dates = [item.date_published, item.date_modified].filter((date) => date !== null)
  const publishedAt = dates.map(readDate).find((date) => date !== null) ?? null
  const audio = item.attachments.flatMap((each) => {
    const url = readAddress(each.url, base)
    return url === null ? [] : [audioFrom({ url, type: each.mime_type, length: each.size_in_bytes })]
  })
  const title = cleanTitle(item.title ?? '')
  const notes = item.content_html ?? (item.content_text === null ? null : escapeHtml(item.content_text))
  return {
    guid: item.id?.trim() || null,
    title: title === '' ? null : title,
    publishedAt,
    oddDate: publishedAt === null ? (dates[0] ?? null) : null,
    link: readAddress(item.url, base) ?? readAddress(item.external_url, base),
    audio: pickAudio(audio),
    duration: item.attachments.map((each) => readDuration(each.duration_in_seconds)).find((duration) => duration !== null) ?? null,
    description: describe(item.summary === null ? notes : escapeHtml(item.summary)),
    notes,
    language: readLanguage(item.language) ?? language,
    people: [],
    transcripts: [],
    chapters: null,
    inlineChapters: [],
    license: null,
  }
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
