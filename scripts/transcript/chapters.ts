import { z } from 'astro/zod'
import type { Chapter } from '#domain/episode.ts'
import { jsonOf } from '#domain/json.ts'
import type { Transcript } from '#domain/transcript.ts'

const chaptersSchema = z.object({
  chapters: z.array(z.object({ startTime: z.number().nonnegative(), title: z.string().optional(), toc: z.boolean().optional() })),
})

/**
 * Reads Podcasting 2.0 JSON chapters (podcast:chapters, application/json+chapters) by start; those without a title, and
 * silent ones (`toc: false`, pictures only), are left out. `null` where the text is no chapters file.
 */
export function readChapters(text: string): Chapter[] | null {
  const result = chaptersSchema.safeParse(jsonOf(text.replace(/^\uFEFF/, '')))
  if (!result.success) return null
  const chapters = result.data.chapters.filter(({ title, toc }) => title?.trim() && toc !== false)
  return chapters.map(({ startTime, title = '' }) => ({ start: startTime, title: title.trim() })).sort((a, b) => a.start - b.start)
}

const sponsorTitle =
  /^\W*(?:our |today's |a word from (?:our )?)?(?:sponsor(?:s|ed|ship)?|ad|ads|ad[ -]?break|advert(?:s|isement|ising)?|commercial(?: break)?|promo|werbung|anzeige|publicidad|publicité|patrocin(?:io|ador|adores)|patrocínio)\b|\b(?:sponsor(?:s|ed by)?|advertisement|werbung)\s*(?:[:)\]–—-]|$)|\bbrought to you by\b/i

/** True where a chapter's title says that it is advertising: `Sponsor: Acme`, `Ad break`, `Werbung`. */
export function isSponsorChapter(chapter: Chapter): boolean {
  return sponsorTitle.test(chapter.title)
}

/** The transcript without what was said in sponsors' chapters; as it is where it has no times to go by. */
export function withoutSponsors(transcript: Transcript, chapters: readonly Chapter[]): Transcript {
  if (transcript.timing === 'none' || !chapters.some(isSponsorChapter)) return transcript
  const segments = transcript.segments.filter(({ start, end }) => {
    const middle = (start + end) / 2
    const chapter = chapters.findLast((candidate) => candidate.start <= middle)
    return chapter === undefined || !isSponsorChapter(chapter)
  })
  return { ...transcript, segments }
}
