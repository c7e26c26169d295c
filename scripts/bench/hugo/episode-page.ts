import { renderClock } from '#domain/clock.ts'
import type { Archive, Episode } from './archive.ts'
import { cutOut, makeLoop, makeVariable, type Part } from './cut.ts'
import { cutFrame } from './frame.ts'
import { readMain } from './given.ts'
import { clockOf, dateParts, eachOf, initials, lasting, makePiece } from './parts.ts'

const start = [
  '{{- $show := index site.Data.shows .Params.podcast }}{{ $episode := index site.Data.episodes .Params.id -}}\n',
  '{{- $title := printf "%s · %s" .Title $show.title }}{{ $address := .RelPermalink }}{{ $description := .Params.about -}}\n',
].join('')

/** A page of an episode as a template. */
export function cutEpisodePage(html: string, episode: Episode, archive: Archive): string {
  const { above, below } = cutFrame(html)
  const [head, ruler, rest] = cutOut(readMain(html), /<nav[^>]*aria-label="Where the insights/, '</nav>')
  const [opening] = cutOut(rest, '<article', '</article>')
  const { over, end } = eachOf('.Params.best')
  const entries = `{{ range ${over} }}{{ partial "entry-episode.html" . }}${end}`
  const body = makePiece(head, headParts(episode, archive)) + cutRuler(ruler, episode, archive) + opening + entries
  return `${start}${above}${body}</section>${cutTurn(cutOut(rest, /<nav[^>]*aria-label="Other episodes/, '</nav>')[1])}${below}`
}

function headParts(episode: Episode, { shows, people }: Archive): Part[] {
  const show = shows.get(episode.podcast)
  const persons = episode.people.flatMap(({ name }, at): Part[] => {
    const slug = [...people].find(([, known]) => known === name)?.[0] ?? ''
    const person = `(index $episode.people ${at}).name`
    return [
      [`/people/${slug}/`, `/people/{{ anchorize ${person} }}/`],
      [name, `{{ ${person} }}`],
    ]
  })
  return [
    [episode.title, '{{ .Title }}'],
    [episode.id, '{{ .Params.id }}'],
    [episode.podcast, '{{ .Params.podcast }}'],
    [show?.title ?? '', '{{ $show.title }}'],
    [episode.description, '{{ .Params.about }}'],
    [episode.audio.url, '{{ $episode.audio.url }}'],
    [episode.link, '{{ $episode.link }}'],
    [/(<li[^>]*>)\d+ hours? ?(?:\d+ minutes?)?/, lasting('$episode')],
    [/(<dd[^>]*>)\d+ hours? ?(?:\d+ minutes?)?/, lasting('$episode')],
    initials('$show.title'),
    ...dateParts(episode.publishedAt),
    ...persons,
  ]
}

/** Where the insights are in the talk. */
function cutRuler(ruler: string, episode: Episode, { insights }: Archive): string {
  const first = insights.get(episode.best[0] ?? '')
  if (!first) throw new Error(`${episode.id} has no insights.`)
  const [{ start: second }] = first.evidence
  const lines = ['reach" x1="', 'reach"[^>]* x2="', 'tick" x1="', 'tick"[^>]* x2="']
  const { over, end } = eachOf('.Params.best')
  const [before, ticks, after] = cutOut(ruler, '<a ', '</svg>')
  const place = `{{ $at := int .Params.start }}${clockOf('$at')}{{ $place := lang.FormatNumberCustom 1 (div (mul .Params.start 1000.0) $episode.duration) }}`
  const loop = makeLoop(
    ticks,
    { from: '<a ', to: '</a>' },
    {
      over: `${over} }}${place.replace(/ ?-?\}\}\n?$/, '')}`,
      end,
      parts: [
        [first.id.slice(episode.id.length + 1), '{{ path.Base .Params.id }}'],
        [renderClock(second), '{{ $time }}'],
        [first.title, '{{ .Title }}'],
        ...lines.map((line): Part => [new RegExp(`(${line})[^"]*`), '{{ $place }}']),
      ],
    },
  )
  const length = `{{ $end := int $episode.duration -}}\n${clockOf('$end')}{{ $time }}`
  return before + loop + makeVariable(after, [[renderClock(episode.duration), length]])
}

/** The way to the episodes before and after. */
function cutTurn(nav: string): string {
  const [open] = cutOut(nav, '<a ', '</a>')
  const link = (rel: string, param: string) => {
    const [, piece] = cutOut(nav, new RegExp(`<a [^>]*rel="${rel}"`), '</a>')
    const made = makeVariable(piece, [
      [/(href=")[^"]*/, '{{ .RelPermalink }}'],
      [/(<\/span> <span[^>]*>)[^<]*/, '{{ .Title }}'],
    ])
    return `{{ with ${param} }}{{ with site.GetPage (printf "/episodes/%s" .) }}${made}{{ end }}{{ end }}`
  }
  return `${open}${link('prev', '.Params.earlier')}${link('next', '.Params.later')}</nav>`
}
