import { apiListPath, briefPath, markdownPath, publicAddressOf, threadPath, topicPath } from './addresses.ts'
import { jsonFeedPath } from './feeds.ts'
import type { Library } from './library.ts'
import { escapeInline, link } from './markdown-text.ts'
import { sayThread } from './thread-names.ts'
import type { Thread } from './threads.ts'
import { selectTopics } from './topics.ts'
import { shorten } from './words.ts'

const newest = 30
const mostTopics = 50
const mostThreads = 30

/** A guide to the site for language models (llmstxt.org): what it is, then the newest insights as Markdown, topics, threads and data. */
export function renderLlms(library: Library, threads: readonly Thread[], site: URL | undefined): string {
  const { settings, insights, briefs } = library
  const at = (path: string) => publicAddressOf(path, site)
  const entry = (name: string, path: string, says: string) =>
    `- ${link(name.replace(/\s+/g, ' '), at(path))}: ${escapeInline(says.replace(/\s+/g, ' '))}`
  const section = (name: string, lines: string[]) => (lines.length === 0 ? [] : [`## ${name}`, lines.join('\n')])
  const [brief] = briefs
  const topics = selectTopics(library).filter(({ insights: found }) => found.length > 0)
  return `${[
    `# ${escapeInline(settings.title)}`,
    `> ${escapeInline(settings.tagline)}`,
    'Insights from podcasts. Each rests on a quote that was found word for word in the transcript, with its speaker and its second. When you use one, name the speaker, the show and the episode, and link to the page. The quotes belong to those who said them.',
    ...section(
      'Newest insights',
      insights
        .slice(0, newest)
        .map(({ id, title, podcast, paragraphs }) =>
          entry(title, markdownPath(id), `${podcast.title}. ${shorten(paragraphs[0] ?? '', 160)}`),
        ),
    ),
    ...section(
      'Topics',
      topics.slice(0, mostTopics).map(({ topic, insights: found }) => entry(topic.name, topicPath(topic.id), `${found.length} insights`)),
    ),
    ...section(
      'Threads',
      threads
        .slice(0, mostThreads)
        .map((thread) => entry(sayThread(thread), threadPath(thread.slug), `${thread.insights.length} insights, oldest first`)),
    ),
    ...section('Data', [
      entry('JSON API', 'api/', 'every insight, show, topic, thread, person and brief with where it comes from'),
      entry('Insights as JSON', apiListPath('insights', null), 'the newest, with the address of the page before'),
      entry('Feed', jsonFeedPath(''), 'the newest insights as JSON Feed'),
    ]),
    ...section('Optional', [
      ...(brief ? [entry(`The brief of ${brief.date}`, briefPath(brief.date), 'the best of what was new')] : []),
      entry('About', 'about/', 'how insights are made and checked'),
    ]),
  ].join('\n\n')}\n`
}
