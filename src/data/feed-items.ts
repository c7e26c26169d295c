import { startOfDay } from '#domain/brief-day.ts'
import { directionOf } from '#domain/direction.ts'
import { locateQuote } from '#domain/listen.ts'
import type { Settings } from '#domain/settings.ts'
import { trimQuote } from '#domain/trim-quote.ts'
import { env } from '../env.ts'
import { briefPath, episodePath, insightPath, publicAddressOf, weekPath } from './addresses.ts'
import { datesIn, instantOf } from './dates.ts'
import { feedGuid } from './feed-guid.ts'
import type { Feed } from './feeds.ts'
import type { PlacedBrief, PlacedInsight, PlacedWeek } from './library.ts'
import { escapeMarkup } from './markup.ts'
import { describeScan } from './scan.ts'
import { verbOf } from './stances.ts'
import { describeShared } from './week.ts'

/** Stands for the site's address where nobody said it: feeds cannot be written without one. */
export const localSite = new URL(env.local)

/** One entry of a feed, in whatever format. */
export interface FeedItem {
  guid: string
  /** Address of its page. */
  address: string
  title: string
  publishedAt: Date
  /** When a person last changed it; `null` where nobody did, or nobody knows. */
  editedAt: Date | null
  /** Plain text. */
  summary: string
  /** All of it, as HTML whose addresses are whole. */
  html: string
  /** `null` for a brief or a week, which hold several. */
  insight: PlacedInsight | null
}

/** What of the settings goes into a feed. */
type Place = Pick<Settings, 'language' | 'brief'>

/** The entries of a feed, whole: paragraph, quote, speaker, time and links. */
export function renderItems({ entries }: Feed, site: URL, settings: Place): FeedItem[] {
  if ('insights' in entries) return entries.insights.map((insight) => renderInsightItem(insight, site))
  if ('briefs' in entries) return entries.briefs.map((brief) => renderBriefItem(brief, site, settings))
  return entries.weeks.map((week) => renderWeekItem(week, site, settings))
}

/** By insight, for the site that they were rendered for last: most stand in several feeds, and each feed comes in two formats. */
let rendered: { site: string; items: WeakMap<PlacedInsight, FeedItem> } = { site: '', items: new WeakMap() }

function renderInsightItem(insight: PlacedInsight, site: URL): FeedItem {
  if (rendered.site !== site.href) rendered = { site: site.href, items: new WeakMap() }
  const item = rendered.items.get(insight) ?? makeInsightItem(insight, site)
  rendered.items.set(insight, item)
  return item
}

function makeInsightItem(insight: PlacedInsight, site: URL): FeedItem {
  return {
    guid: feedGuid(`insights/${insight.id}`),
    address: publicAddressOf(insightPath(insight.id), site),
    title: insight.title,
    publishedAt: insight.publishedAt,
    editedAt: insight.editedAt,
    summary: insight.paragraphs.join('\n\n'),
    html: renderInsight(insight, site),
    insight,
  }
}

function renderBriefItem(brief: PlacedBrief, site: URL, settings: Place): FeedItem {
  return {
    guid: feedGuid(`briefs/${brief.date}`),
    address: publicAddressOf(briefPath(brief.date), site),
    title: `The brief of ${datesIn(settings.language).weekday(instantOf(brief.date))}`,
    publishedAt: startOfDay(brief.date, settings.brief.timeZone),
    editedAt: brief.editedAt,
    summary: brief.insights.map((insight) => insight.title).join(' · ') || 'Nothing in these episodes was worth your minute.',
    html: join([
      withWholeAddresses(brief.note, publicAddressOf(briefPath(brief.date), site)),
      ...renderNumbered(brief.insights, site),
      `<p>${escapeMarkup(describeScan(brief))}</p>`,
    ]),
    insight: null,
  }
}

function renderWeekItem(week: PlacedWeek, site: URL, settings: Place): FeedItem {
  const shared = week.shared.map(
    (group) =>
      `<h3>${escapeMarkup(describeShared(group))}</h3>\n<ul>${group.insights.map((insight) => `<li>${linkTo(insight, site)}</li>`).join('')}</ul>`,
  )
  const disputed = week.disputed.map(({ insight, disputes }) => `<p>${linkTo(insight, site)} disputes ${linkTo(disputes, site)}</p>`)
  return {
    guid: feedGuid(`weeks/${week.date}`),
    address: publicAddressOf(weekPath(week.date), site),
    title: `The week up to ${datesIn(settings.language).weekday(instantOf(week.date))}`,
    publishedAt: startOfDay(week.date, settings.brief.timeZone),
    editedAt: week.editedAt,
    summary: week.insights.map((insight) => insight.title).join(' · ') || 'Nothing this week was worth your minute.',
    html: join([
      withWholeAddresses(week.note, publicAddressOf(weekPath(week.date), site)),
      ...renderNumbered(week.insights, site),
      ...(shared.length > 0 ? ['<h2>What several shows spoke of</h2>', ...shared] : []),
      ...(disputed.length > 0 ? ['<h2>What disagreed</h2>', ...disputed] : []),
    ]),
    insight: null,
  }
}

/** Insights of a brief or week, whole, best first. */
function renderNumbered(insights: readonly PlacedInsight[], site: URL): string[] {
  return insights.map((insight, index) => `<h2>${index + 1}. ${linkTo(insight, site)}</h2>\n${renderInsight(insight, site)}`)
}

/** An editor's note, whose links may be relative to its page; feed readers know no page. */
function withWholeAddresses(html: string, page: string): string {
  return html.replace(/ (href|src)="([^"]*)"/g, (whole, name: string, address: string) => {
    const url = URL.parse(address.replaceAll('&amp;', '&'), page)
    return url === null ? whole : ` ${name}="${escapeMarkup(url.href)}"`
  })
}

function linkTo({ id, title }: { id: string; title: string }, site: URL): string {
  return `<a href="${escapeMarkup(publicAddressOf(insightPath(id), site))}">${escapeMarkup(title)}</a>`
}

function join(parts: string[]): string {
  return parts.filter((part) => part !== '').join('\n')
}

function renderInsight(insight: PlacedInsight, site: URL): string {
  const { episode, podcast, language } = insight
  const tongue = language === null ? '' : ` lang="${escapeMarkup(language)}" dir="${directionOf(language)}"`
  const quotes = insight.evidence.map((evidence) => {
    const listen = locateQuote(evidence, episode)
    const where =
      listen && (listen.address === null ? `At ${listen.time}` : `<a href="${escapeMarkup(listen.address)}">Listen from ${listen.time}</a>`)
    const source = [evidence.speaker && `Said by ${escapeMarkup(evidence.speaker)}`, where].filter(Boolean).join('. ')
    return `<blockquote${tongue}><p>“${escapeMarkup(trimQuote(evidence.quote, insight))}”</p></blockquote>${source === '' ? '' : `<p>${source}</p>`}`
  })
  return [
    ...insight.paragraphs.map((paragraph) => `<p${tongue}>${escapeMarkup(paragraph)}</p>`),
    ...quotes,
    ...insight.stances
      .filter(({ own }) => own)
      .map((other) => `<p>This ${verbOf(other.kind)} ${linkTo(other, site)} (${escapeMarkup(other.show)})</p>`),
    `<p>Heard on ${escapeMarkup(podcast.title)}, <a href="${escapeMarkup(publicAddressOf(episodePath(episode.id), site))}">${escapeMarkup(episode.title)}</a></p>`,
  ].join('\n')
}
