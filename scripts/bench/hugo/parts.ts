import { renderClock } from '#domain/clock.ts'
import { type Archive, addressSite, type Insight } from './archive.ts'
import { makeVariable, type Part } from './cut.ts'

/** Sets `$time` to seconds as a clock shows them. */
export function clockOf(seconds: string): string {
  const short = `{{- $time := printf "%d:%02d" (div ${seconds} 60) (mod ${seconds} 60) -}}`
  const long = `printf "%d:%02d:%02d" (div ${seconds} 3600) (mod (div ${seconds} 60) 60) (mod ${seconds} 60)`
  return `${short}{{ if ge ${seconds} 3600 }}{{ $time = ${long} }}{{ end -}}\n`
}

/** What the templates of an insight begin with: its show and episode, its second in the talk and where that is heard. */
export const insightStart = [
  '{{- $show := index site.Data.shows .Params.podcast }}{{ $episode := index site.Data.episodes .Params.episode -}}\n',
  `{{- $start := int .Params.start -}}\n${clockOf('$start')}`,
  '{{- $listen := printf "%s#t=%d" $episode.audio.url (cond (gt $start 2) (sub $start 2) 0) -}}\n',
].join('')

/** Insights whose ids stand in the front matter, one after the other. */
export const eachOf = (list: string): { over: string; end: string } => ({
  over: `${list} }}{{ with site.GetPage (printf "/insights/%s" .)`,
  end: '{{ end }}{{ end }}',
})

/** What a template of an insight makes variable, by the texts of one of them. */
export function partsOf(insight: Insight, { shows, episodes }: Archive): Part[] {
  const [{ quote, speaker, start }] = insight.evidence
  const [show, episode] = [shows.get(insight.podcast), episodes.get(insight.episode)]
  if (!show || !episode) throw new Error(`${insight.id} has no show or episode.`)
  return [
    [`${addressSite}insights/${insight.id}/`, '{{ .Permalink }}'],
    [insight.id, '{{ .Params.id }}'],
    [insight.id.slice(insight.episode.length + 1), '{{ path.Base .Params.id }}'],
    [insight.episode, '{{ .Params.episode }}'],
    [insight.podcast, '{{ .Params.podcast }}'],
    [insight.person, '{{ index .Params.people 0 }}'],
    [insight.title, '{{ .Title }}'],
    [new RegExp(`()<p[^>]*>${insight.body}</p>`), '{{ .Content }}'],
    [insight.body, '{{ .Plain }}'],
    [`data-topics="${insight.topics.join(' ')}"`, 'data-topics="{{ delimit .Params.topics " " }}"'],
    [quote, '{{ .Params.quote }}'],
    [speaker, '{{ .Params.speaker }}'],
    [show.title, '{{ $show.title }}'],
    [show.link, '{{ $show.link }}'],
    [episode.title, '{{ $episode.title }}'],
    [episode.link, '{{ $episode.link }}'],
    [`${episode.audio.url}#t=${Math.max(0, Math.floor(start - 2))}`, '{{ $listen }}'],
    [episode.audio.url, '{{ $episode.audio.url }}'],
    [renderClock(start), '{{ $time }}'],
    ...dateParts(insight.publishedAt),
  ]
}

/** A day in the forms that pages say it in; `of` has it. */
export function dateParts(date: string, of = '.Date'): Part[] {
  const day = new Date(date)
  const say = (options: Intl.DateTimeFormatOptions) => day.toLocaleDateString('en-GB', { ...options, timeZone: 'UTC' })
  const long = say({ day: 'numeric', month: 'long', year: 'numeric' })
  return [
    [day.toISOString(), `{{ ${of}.Format "2006-01-02T15:04:05.000Z" }}`],
    [`${say({ weekday: 'long' })}, ${long}`, `{{ ${of}.Format "Monday, 2 January 2006" }}`],
    [`${say({ weekday: 'long' })}, ${long.replaceAll(' ', '\u00A0')}`, `{{ ${of}.Format "Monday, 2\u00A0January\u00A02006" }}`],
    [long, `{{ ${of}.Format "2 January 2006" }}`],
    [day.toISOString().slice(0, 10), `{{ ${of}.Format "2006-01-02" }}`],
  ]
}

/** The letters that stand in place of a show's cover. */
export const initials = (title: string): Part => [
  /(class="artwork[^>]*> <span[^>]*>)[^<]*/,
  `{{ range first 2 (split ${title} " ") }}{{ substr . 0 1 }}{{ end }}`,
]

/** How long a talk is. */
export const lasting = (episode: string): string =>
  `{{ $minutes := div (int ${episode}.duration) 60 }}{{ if ge $minutes 60 }}1 hour {{ end }}{{ mod $minutes 60 }} minutes`

/** The parts that a piece of a page holds. */
export function thatAreThere(parts: readonly Part[], html: string): Part[] {
  return parts.filter(([text]) => (typeof text === 'string' ? text !== '' && html.includes(text) : text.test(html)))
}

/** Makes variable what of the parts is there: pieces show less than whole pages. */
export function makePiece(html: string, parts: readonly Part[]): string {
  return makeVariable(html, thatAreThere(parts, html))
}
