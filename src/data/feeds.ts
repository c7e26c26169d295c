import type { RSSFeedItem } from '@astrojs/rss'
import { directionOf } from '#domain/direction.ts'
import { locateQuote } from '#domain/listen.ts'
import { briefPath, episodePath, insightPath, publicAddressOf } from './addresses.ts'
import { describeScan } from './brief.ts'
import { instantOf } from './dates.ts'
import type { PlacedBrief, PlacedInsight } from './library.ts'

/** Items in a feed. */
export const feedLength = 100
/** Stands for the site's address where nobody said it: feeds cannot be written without one. */
export const localSite = new URL('http://localhost:4321')

/** An insight as a feed item, whole: paragraph, quote, speaker, time and links. Its guid is the address of its page. */
export function renderInsightItem(insight: PlacedInsight, site: URL): RSSFeedItem {
  return {
    title: plain(insight.title),
    link: publicAddressOf(insightPath(insight.id), site),
    pubDate: insight.publishedAt,
    description: plain(insight.paragraphs.join('\n\n')),
    content: renderInsight(insight, site),
    categories: insight.topics.map((topic) => plain(topic.name)),
  }
}

/** A brief as a feed item: all its insights, whole. `title` is the day in words. */
export function renderBriefItem(brief: PlacedBrief, title: string, site: URL): RSSFeedItem {
  const insights = brief.insights.map(
    (insight, index) =>
      `<h2>${index + 1}. <a href="${escapeHtml(publicAddressOf(insightPath(insight.id), site))}">${escapeHtml(insight.title)}</a></h2>\n${renderInsight(insight, site)}`,
  )
  return {
    title: plain(title),
    link: publicAddressOf(briefPath(brief.date), site),
    pubDate: instantOf(brief.date),
    description: plain(brief.insights.map((insight) => insight.title).join(' · ') || 'Nothing in these episodes was worth your minute.'),
    content: [plain(brief.note), ...insights, `<p>${escapeHtml(describeScan(brief))}</p>`].filter((part) => part !== '').join('\n'),
  }
}

function renderInsight(insight: PlacedInsight, site: URL): string {
  const { episode, podcast, language } = insight
  const tongue = language === null ? '' : ` lang="${escapeHtml(language)}" dir="${directionOf(language)}"`
  const quotes = insight.evidence.map((evidence) => {
    const listen = locateQuote(evidence, episode)
    const where =
      listen && (listen.address === null ? `At ${listen.time}` : `<a href="${escapeHtml(listen.address)}">Listen from ${listen.time}</a>`)
    const source = [evidence.speaker && `Said by ${escapeHtml(evidence.speaker)}`, where].filter(Boolean).join('. ')
    return `<blockquote${tongue}><p>“${escapeHtml(evidence.quote)}”</p></blockquote>${source === '' ? '' : `<p>${source}</p>`}`
  })
  return [
    ...insight.paragraphs.map((paragraph) => `<p${tongue}>${escapeHtml(paragraph)}</p>`),
    ...quotes,
    `<p>Heard on ${escapeHtml(podcast.title)}, <a href="${escapeHtml(publicAddressOf(episodePath(episode.id), site))}">${escapeHtml(episode.title)}</a></p>`,
  ].join('\n')
}

function escapeHtml(text: string): string {
  return plain(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

/** XML 1.0 knows no control characters but tab and line ends. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '')
}
