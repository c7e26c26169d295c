import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import slugify from '@sindresorhus/slugify'
import { type ContentFile, type Extent, imagineArchive, renderYaml } from './archive.ts'

interface Insight {
  id: string
  data: { title: string; podcast: string; episode: string; publishedAt: string; topics: string[]; evidence: Proof[] }
  body: string
}
interface Proof {
  quote: string
  speaker: string
  start: number
  end: number
}

/**
 * Lays out the same archive for Hugo, with the templates beside: the frame of each page (head, masthead, foot) is cut from a page of
 * the built site, so that both write it alike; the related lists are taken from the built pages, so Hugo is given what the site had
 * to compute; Markdown, taxonomies, pages of lists and data are Hugo's own.
 */
export function layOutHugo({ folder, built, ...extent }: Extent & { folder: string; built: string }): void {
  cpSync(path.join(import.meta.dirname, 'hugo'), folder, { recursive: true })
  const files = [...imagineArchive(extent)]
  const insights = files.filter((file) => file.kind === 'insights') as unknown as Insight[]
  const facts = (kind: ContentFile['kind']) => files.filter((file) => file.kind === kind)
  const data = (name: string, value: object) => write(folder, `facts/${name}.json`, JSON.stringify(value))
  const people = new Map(insights.flatMap(({ data }) => data.evidence.map(({ speaker }) => [slugify(speaker), speaker])))
  const episodes = new Map(facts('episodes').map(({ id, data }) => [keyOf(id), data]))
  data('shows', Object.fromEntries(facts('podcasts').map(({ id, data }) => [id, data])))
  data('episodes', Object.fromEntries(episodes))
  data('people', Object.fromEntries(people))
  const topics = facts('settings').flatMap(({ data }) => data['topics'] as { id: string; name: string }[])
  data('topics', Object.fromEntries(topics.map(({ id, name }) => [id, name])))
  let related = 0
  for (const [index, insight] of insights.entries()) {
    const lists = readRelated(path.join(built, 'insights', insight.id, 'index.html'))
    related += lists.length
    write(
      folder,
      `content/insights/${insight.id}.md`,
      renderInsight(insight, { related: lists, beside: [insights[index - 1], insights[index + 1]], episodes }),
    )
  }
  if (related === 0) throw new Error('The built pages hold no related insights: bench/hugo.ts must be told how they look now.')
  for (const { id, data } of facts('podcasts')) {
    const talks = [...episodes].filter(([, episode]) => episode['podcast'] === id).map(([key]) => key)
    write(folder, `content/podcasts/${id}.md`, renderYaml({ ...data, talks }, ''))
  }
  for (const { id, data } of facts('briefs'))
    write(folder, `content/briefs/${id}.md`, renderYaml({ title: id, date: id, best: data['insights'] }, ''))
  for (const section of ['insights', 'podcasts', 'briefs'])
    write(folder, `content/${section}/_index.md`, renderYaml({ title: section }, ''))
  for (const name of ['about', 'subscribe', 'search', 'kept']) write(folder, `content/${name}.md`, renderYaml({ title: name }, ''))
  write(folder, 'layouts/404.html', '{{ define "main" }}<h1>This page is not in the book</h1>{{ end }}')
  const [sample] = insights
  if (sample)
    write(
      folder,
      'layouts/_default/baseof.html',
      cutFrame(readFileSync(path.join(built, 'insights', sample.id, 'index.html'), 'utf8'), sample),
    )
}

function renderInsight(
  { id, data, body }: Insight,
  more: { related: Related[]; beside: (Insight | undefined)[]; episodes: Map<string, Record<string, unknown>> },
): string {
  const { title, publishedAt, podcast, topics, evidence } = data
  const [proof] = evidence
  const episode = more.episodes.get(keyOf(data.episode))
  const [earlier, later] = more.beside.map((other) => (other?.data.episode === data.episode ? other.id : undefined))
  const facts = { title, date: publishedAt, podcast, topics, episode: keyOf(data.episode), episodes: [keyOf(data.episode)] }
  const audio = episode?.['audio'] as { url: string } | undefined
  const links = {
    audio: audio?.url,
    link: episode?.['link'],
    people: [slugify(proof?.speaker ?? '')],
    ...(earlier && { earlier }),
    ...(later && { later }),
  }
  return renderYaml(
    { ...facts, ...proof, ...links, url: `/insights/${id}/`, ...(more.related.length > 0 && { related: more.related }) },
    body,
  )
}

interface Related {
  id: string
  reason: string
}

/** The related insights of a built page, with the reason given. */
function readRelated(file: string): Related[] {
  const section = /<section aria-labelledby="related"[\s\S]*?<\/section>/.exec(readFileSync(file, 'utf8'))?.[0] ?? ''
  const entries = section.split('<article').slice(1)
  return entries.flatMap((entry) => {
    const id = /href="[^"]*?\/insights\/([^"]+)\/"/.exec(entry)?.[1]
    return id === undefined ? [] : { id, reason: /class="[^"]*reason[^>]*>([^<]*)</.exec(entry)?.[1]?.trim() ?? '' }
  })
}

/** A built page as a template: what stands around its content, with its own title, text, address and data made variable. */
function cutFrame(html: string, { id, data }: Insight): string {
  const [above = '', rest = ''] = html.split(/(?<=<main[^>]*>)/)
  const below = rest.slice(rest.lastIndexOf('</main>'))
  const variable = above
    .replace(/<script type="application\/ld\+json">.*?<\/script>/s, '@@linked@@')
    .replace(/(<meta (?:name="description"|property="og:description") content=")[^"]*/g, '$1@@summary@@')
    .replace(/(article:published_time" content=")[^"]*/, '$1@@date@@')
    .replaceAll(data.title, '@@title@@')
    .replaceAll(`https://margins.example/insights/${id}/`, '@@address@@')
  const plain = (text: string) => text.replaceAll('{{', '{{ "{{" }}')
  return `${plain(variable)
    .replaceAll('@@linked@@', '{{ block "linked" . }}{{ end }}')
    .replaceAll('@@summary@@', '{{ with .Plain }}{{ substr . 0 200 }}{{ else }}{{ .Title }}{{ end }}')
    .replaceAll('@@date@@', '{{ .Date.Format "2006-01-02T15:04:05.000Z" }}')
    .replaceAll('@@title@@', '{{ .Title }}')
    .replaceAll('@@address@@', '{{ .Permalink }}')}{{ block "main" . }}{{ end }}${plain(below)}`
}

/** The last part of an episode's id; each has a number of its own. */
function keyOf(episode: string): string {
  return path.basename(episode)
}

function write(folder: string, name: string, text: string): void {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}
