import { composeLetter } from '#domain/letter/letter.ts'
import { type RenderedLetter, renderLetter } from '#domain/letter/render.ts'
import { localSite } from './feed-items.ts'
import type { Library, PlacedBrief } from './library.ts'

/** The mail of a brief as somebody gets it who prefers nothing; without an address to unsubscribe. `note` is the editor's, as written. */
export function previewLetter(
  { brief, note }: { brief: PlacedBrief; note: string },
  { settings }: Pick<Library, 'settings'>,
  { site = localSite, base }: { site: URL | undefined; base: string },
): RenderedLetter {
  return renderLetter(
    composeLetter({
      settings,
      site: new URL(base, site).href,
      date: brief.date,
      insights: brief.insights.map((insight) => ({ ...insight, body: insight.paragraphs.join('\n\n') })),
      note,
      episodes: brief.episodes,
      waiting: brief.waiting ?? [],
      reader: { language: settings.language, timeZone: settings.brief.timeZone, unsubscribe: null },
    }),
  )
}
