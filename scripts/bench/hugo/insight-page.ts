import { type Archive, addressSite, type Insight } from './archive.ts'
import { cutOut, makeLoop, makeVariable, type Part } from './cut.ts'
import { threadsOfInsight } from './given.ts'
import { insightStart, makePiece, partsOf } from './parts.ts'

/** A page of an insight, one that has all its parts, as a template; `member` is one that names its threads, or nothing. */
export function cutInsightPage(
  html: string,
  { insight, archive, searched, member }: { insight: Insight; archive: Archive; searched: boolean; member: string },
): string {
  const places: string[] = []
  const keep = (template: string) => `\uE010${places.push(template) - 1}\uE011`
  const cut = (whole: string, [from, to]: [string | RegExp, string], make: (piece: string) => string) => {
    const [before, piece, after] = cutOut(whole, from, to)
    return before + keep(make(piece)) + after
  }
  let page = cut(html.replace(threadsOfInsight, ''), [/<section aria-labelledby="related"/, '</section>'], (piece) =>
    cutRelated(piece, archive),
  )
  page = cut(page, [/<nav aria-label="In the same episode"/, '</nav>'], (piece) => cutBeside(piece, archive))
  page = cut(page, [/<nav aria-label="On the same subject"/, '</nav>'], (piece) => cutSubject(piece, archive))
  const [topic = ''] = insight.topics
  const name = archive.topics.get(topic) ?? ''
  const ends = { from: '<li', to: '</li>' }
  const topicParts: Part[] = [
    [topic, '{{ . }}'],
    [name, '{{ index site.Data.topics . }}'],
  ]
  page = cut(
    page,
    [/<ul class="small row" aria-label="Topics"/, '</ul>'],
    (piece) => makeLoop(piece, ends, { over: '.Params.topics', parts: topicParts }) + cutThreads(member),
  )
  const episode = archive.episodes.get(insight.episode)
  const [{ start, end }] = insight.evidence
  const more: Part[] = [
    [/(<meta name="description" content=")[^"]*/, '{{ $description }}'],
    [/(<meta property="og:description" content=")[^"]*/, '{{ $description }}'],
    [/("keywords":)\[[^\]]*\]/, '{{ $topics }}'],
    [
      /("duration":)"[^"]*"/,
      '{{ printf "PT%dH%dM%dS" (div (int $episode.duration) 3600) (div (mod (int $episode.duration) 3600) 60) (mod (int $episode.duration) 60) }}',
    ],
    [new RegExp(`("startOffset":)${Math.floor(start)}`), '{{ int .Params.start }}'],
    [new RegExp(`("endOffset":)${Math.ceil(end)}`), '{{ int (math.Ceil .Params.end) }}'],
    [`${insight.score.toFixed(2)} of 1`, '{{ lang.FormatNumber 2 .Params.score }} of 1'],
    [(episode?.transcript.words ?? 0).toLocaleString('en'), '{{ lang.FormatNumber 0 $episode.transcript.words }}'],
    [`${addressSite}insights/${insight.id}.md`, '{{ .Params.id }}'],
  ]
  const topics =
    '{{- $topics := slice }}{{ range .Params.topics }}{{ $topics = $topics | append (index site.Data.topics .) }}{{ end }}{{ $description := truncate 200 .Plain -}}\n'
  const template = makePiece(page, [...more, ...partsOf(insight, archive)])
  const whole = template.replace(/\uE010(\d+)\uE011/g, (_, index: string) => places[Number(index)] ?? '')
  return insightStart + topics + (searched ? markForSearch(whole) : whole)
}

/** The related insights. What is said of one of them is the same on every page but for the reason, so it is made once. */
function cutRelated(section: string, archive: Archive): string {
  const [before, entry, after] = cutOut(section, '<article', '</article>')
  const [, reason] = cutOut(entry, /<p class="[^"]*reason/, '</p>')
  const [head, tail] = entry.split(reason) as [string, string]
  const id = /\/insights\/([^"]+)\//.exec(head)?.[1] ?? ''
  const neighbour = archive.insights.get(id)
  if (!neighbour) throw new Error(`A related insight is not in the archive: ${id}`)
  const made = makePiece(head, partsOf(neighbour, archive))
  const end = after.slice(after.lastIndexOf('</section>'))
  const said = reason.replace(/>[^<]*</, '>{{ $says }}<')
  return `{{ define "partials/related.html" }}${insightStart}${made}{{ end }}{{ with .Params.related }}${before}{{ range . }}{{ $says := .says }}{{ with site.GetPage (printf "/insights/%s" .id) }}{{ partialCached "related.html" . .Params.id }}${said}${tail}{{ end }}{{ end }}${end}{{ end }}`
}

/** The threads of an insight. */
function cutThreads(member: string): string {
  const list = threadsOfInsight.exec(member)?.[0]
  if (list === undefined) return ''
  const parts: Part[] = [
    [/(<a href=")[^"]*/, '{{ .id }}'],
    [/(<a [^>]*>)[^<]*/, '{{ .says }}'],
  ]
  return `{{ with .Params.threads }}${makeLoop(list, { from: '<li', to: '</li>' }, { over: '.', parts })}{{ end }}`
}

/** The way to the insights before and after in the episode. */
function cutBeside(nav: string, { insights }: Archive): string {
  const [open] = cutOut(nav, '<a ', '</a>')
  const link = (rel: string, param: string) => {
    const [, piece] = cutOut(nav, new RegExp(`<a [^>]*rel="${rel}"`), '</a>')
    const other = insights.get(/\/insights\/([^"]+)\//.exec(piece)?.[1] ?? '')
    const made = makeVariable(piece, [
      [`/insights/${other?.id}/`, '{{ .RelPermalink }}'],
      [other?.title ?? '', '{{ .Title }}'],
    ])
    return `{{ with ${param} }}{{ with site.GetPage (printf "/insights/%s" .) }}${made}{{ end }}{{ end }}`
  }
  return `{{ if or .Params.earlier .Params.later }}${open}${link('prev', '.Params.earlier')}${link('next', '.Params.later')}</nav>{{ end }}`
}

/** The way to those before and after on its subject. */
function cutSubject(nav: string, archive: Archive): string {
  const [open, piece] = cutOut(nav, '<a ', '</a>')
  const id = /\/insights\/([^"]+)\//.exec(piece)?.[1] ?? ''
  const other = archive.insights.get(id)
  if (!other) throw new Error(`An insight of the subject is not in the archive: ${id}`)
  const said = makePiece(piece.replace(/(<span class="small"[^>]*>)[^<]*/, '$1@@says@@'), partsOf(other, archive)).replace(
    '@@says@@',
    '{{ $says }}',
  )
  return `{{ with .Params.subject }}${open}{{ range . }}{{ $says := .says }}{{ with site.GetPage (printf "/insights/%s" .id) }}{{ $show := index site.Data.shows .Params.podcast }}${said}{{ end }}{{ end }}</nav>{{ end }}`
}

/** Says to Pagefind what Earmark's own records hold: paragraph and quote, what is shown of a result, filters, and the order by date. */
function markForSearch(template: string): string {
  const facts = [
    '<span hidden data-pagefind-meta="episode">{{ $episode.title }}</span>',
    '<span hidden data-pagefind-meta="speaker">{{ .Params.speaker }}</span>',
    '<span hidden data-pagefind-meta="show">{{ $show.title }}</span>',
    '<span hidden data-pagefind-meta="date">{{ .Date.Format "2006-01-02" }}</span>',
    '<span hidden data-pagefind-filter="show">{{ .Params.podcast }}</span>',
    '<span hidden data-pagefind-filter="year">{{ .Date.Year }}</span>',
    '{{ range .Params.topics }}<span hidden data-pagefind-filter="topic">{{ . }}</span>{{ end }}',
    '{{ range .Params.people }}<span hidden data-pagefind-filter="person">{{ . }}</span>{{ end }}',
    '<span hidden data-pagefind-sort="date">{{ .Date.Format "2006-01-02T15:04:05.000Z" }}</span>',
  ]
  return template
    .replace('<article', '<article data-pagefind-body')
    .replace('<h1', '<h1 data-pagefind-meta="title" data-pagefind-ignore')
    .replace('</h1>', `</h1><div data-pagefind-ignore>${facts.join('')}</div>`)
    .replace(
      /<p class="small row above"|<figcaption|<div class="more"|(?<=<aside[\s\S]*?)<p class="small"(?=[\s\S]*?<\/aside>)/g,
      '$& data-pagefind-ignore',
    )
}
