import { locateQuote } from '#domain/listen.ts'
import type { PlacedInsight } from './library.ts'
import { escapeInline, link } from './markdown-text.ts'

/** An insight as somebody else's text refers to it. */
export interface Citation {
  /** One line: claim, speaker, show, episode, day, second, address. */
  text: string
  /** The quote with its source, for notes: every name that has an address is a link. */
  markdown: string
}

/** How an insight is cited. `day` is its date in words, `page` the address of its page, `site` the site's name. */
export function citeInsight(insight: PlacedInsight, { day, page, site }: { day: string; page: string; site: string }): Citation {
  const { title, podcast, episode } = insight
  const [evidence] = insight.evidence
  const listen = evidence === undefined ? null : locateQuote(evidence, episode)
  const speaker = evidence?.speaker
  const end = (text: string) => (/[.!?…。؟]$/u.test(text) ? text : `${text}.`)
  const markdown = [
    speaker && escapeInline(speaker),
    episode.link === undefined ? `“${escapeInline(episode.title)}”` : link(episode.title, episode.link),
    escapeInline(podcast.title),
    day,
    listen && (listen.address === null ? `at ${listen.time}` : link(`at ${listen.time}`, listen.address)),
  ]
  return {
    text: `${end(title)} ${[speaker, `“${episode.title}”`, podcast.title, day, listen && `at ${listen.time}`].filter(Boolean).join(', ')}. ${site}: ${page}`,
    markdown: `> ${escapeInline(evidence?.quote ?? title).replace(/\s+/g, ' ')}\n\n${markdown.filter(Boolean).join(', ')}. ${link(title, page)}`,
  }
}
