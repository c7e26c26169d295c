import { directionOf } from '#domain/direction.ts'
import { locateQuote } from '#domain/listen.ts'
import { briefPath, episodePath, insightPath, publicAddressOf } from './addresses.ts'
import { describeScan } from './brief.ts'
import { datesIn, instantOf } from './dates.ts'
import { feedGuid } from './feed-guid.ts'
import type { Feed } from './feeds.ts'
import type { PlacedBrief, PlacedInsight } from './library.ts'
import { escapeMarkup } from './markup.ts'

/** Stands for the site's address where nobody said it: feeds cannot be written without one. */
export const localSite = new URL('http://localhost:4321')

/** One entry of a feed, in whatever format. */
export interface FeedItem {
  guid: string
  /** Address of its page. */
  address: string
  title: string
  publishedAt: Date
  /** Plain text. */
  summary: string
  /** All of it, as HTML whose addresses are whole. */
  html: string
  /** `null` for a brief, which holds several. */
  insight: PlacedInsight | null
}

/** The entries of a feed, whole: paragraph, quote, speaker, time and links. `language` is the site's own. */
export function renderItems({ entries }: Feed, site: URL, language: string): FeedItem[] {
  return 'insights' in entries
    ? entries.insights.map((insight) => renderInsightItem(insight, site))
    : entries.briefs.map((brief) => renderBriefItem(brief, site, language))
}

function renderInsightItem(insight: PlacedInsight, site: URL): FeedItem {
  return {
    guid: feedGuid(`insights/${insight.id}`),
    address: publicAddressOf(insightPath(insight.id), site),
    title: insight.title,
    publishedAt: insight.publishedAt,
    summary: insight.paragraphs.join('\n\n'),
    html: renderInsight(insight, site),
    insight,
  }
}

function renderBriefItem(brief: PlacedBrief, site: URL, language: string): FeedItem {
  const insights = brief.insights.map((insight, index) => {
    const address = escapeMarkup(publicAddressOf(insightPath(insight.id), site))
    return `<h2>${index + 1}. <a href="${address}">${escapeMarkup(insight.title)}</a></h2>\n${renderInsight(insight, site)}`
  })
  return {
    guid: feedGuid(`briefs/${brief.date}`),
    address: publicAddressOf(briefPath(brief.date), site),
    title: `The brief of ${datesIn(language).weekday(instantOf(brief.date))}`,
    publishedAt: instantOf(brief.date),
    summary: brief.insights.map((insight) => insight.title).join(' · ') || 'Nothing in these episodes was worth your minute.',
    html: [brief.note, ...insights, `<p>${escapeMarkup(describeScan(brief))}</p>`].filter((part) => part !== '').join('\n'),
    insight: null,
  }
}

function renderInsight(insight: PlacedInsight, site: URL): string {
  const { episode, podcast, language } = insight
  const tongue = language === null ? '' : ` lang="${escapeMarkup(language)}" dir="${directionOf(language)}"`
  const quotes = insight.evidence.map((evidence) => {
    const listen = locateQuote(evidence, episode)
    const where =
      listen && (listen.address === null ? `At ${listen.time}` : `<a href="${escapeMarkup(listen.address)}">Listen from ${listen.time}</a>`)
    const source = [evidence.speaker && `Said by ${escapeMarkup(evidence.speaker)}`, where].filter(Boolean).join('. ')
    return `<blockquote${tongue}><p>“${escapeMarkup(evidence.quote)}”</p></blockquote>${source === '' ? '' : `<p>${source}</p>`}`
  })
  return [
    ...insight.paragraphs.map((paragraph) => `<p${tongue}>${escapeMarkup(paragraph)}</p>`),
    ...quotes,
    `<p>Heard on ${escapeMarkup(podcast.title)}, <a href="${escapeMarkup(publicAddressOf(episodePath(episode.id), site))}">${escapeMarkup(episode.title)}</a></p>`,
  ].join('\n')
}
