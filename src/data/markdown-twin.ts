import { locateQuote } from '#domain/listen.ts'
import { apiInsightPath, episodePath, insightPath, podcastPath, publicAddressOf, topicPath } from './addresses.ts'
import { datesIn } from './dates.ts'
import type { PlacedInsight } from './library.ts'
import { escapeInline, link } from './markdown-text.ts'
import { verbOf } from './stances.ts'

/** An insight as CommonMark: headline, paragraph, proof and where it comes from, all addresses whole. `language` is the site's own. */
export function renderMarkdown(insight: PlacedInsight, { site, language }: { site: URL | undefined; language: string }): string {
  const { podcast, episode, topics, engine } = insight
  const proof = insight.evidence.map((evidence) => {
    const listen = locateQuote(evidence, episode)
    const where = listen && (listen.address === null ? `at ${listen.time}` : link(`Listen from ${listen.time}`, listen.address))
    const source = [evidence.speaker && `Said by ${escapeInline(evidence.speaker)}`, where].filter(Boolean).join('. ')
    return [`> ${line(evidence.quote)}`, source].filter(Boolean).join('\n\n')
  })
  const facts = [
    `Show: ${link(podcast.title, publicAddressOf(podcastPath(podcast.id), site))}${podcast.link ? ` (${link('its own site', podcast.link)})` : ''}`,
    /^https?:/.test(podcast.feed) && `Feed: <${podcast.feed.replace(/[<>]/g, encodeURIComponent)}>`,
    `Episode: ${link(episode.title, publicAddressOf(episodePath(episode.id), site))}${episode.link ? ` (${link('at the show', episode.link)})` : ''}`,
    `Episode guid: ${escapeInline(episode.guid)}`,
    `Published: ${datesIn(language).day(insight.publishedAt)} (${insight.publishedAt.toISOString()})`,
    ...insight.stances.map(({ id, title, show, kind, own }) => {
      const other = `${link(title, publicAddressOf(insightPath(id), site))} (${escapeInline(show)})`
      return own ? `This ${verbOf(kind)} ${other}` : `${other} ${verbOf(kind)} this`
    }),
    topics.length > 0 && `Topics: ${topics.map(({ id, name }) => link(name, publicAddressOf(topicPath(id), site))).join(', ')}`,
    `Made by: ${[engine.name, engine.model, `version ${engine.prompt}`].filter((part) => part !== undefined).join(', ')}`,
    `Score: ${insight.score.toFixed(2)} of 1`,
    `Page: <${publicAddressOf(insightPath(insight.id), site)}>`,
    `JSON: <${publicAddressOf(apiInsightPath(insight.id), site)}>`,
  ]
  const list = facts.flatMap((fact) => (fact ? `- ${fact.replace(/\s+/g, ' ')}` : []))
  return `${[`# ${line(insight.title)}`, ...insight.paragraphs.map(line), ...proof, list.join('\n')].join('\n\n')}\n`
}

/** A text in one line that no mark at its start makes a heading, list or quote. */
function line(text: string): string {
  const escaped = escapeInline(text.replace(/\s+/g, ' ').trim())
  return escaped.replace(/^[#+~=-]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2')
}
