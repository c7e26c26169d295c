import type { Archive } from './archive.ts'
import { cutOut, makeLoop, makeVariable, type Part } from './cut.ts'
import { findInsight } from './entry.ts'
import { dateParts, eachOf, initials, lasting, makePiece } from './parts.ts'

const idIn = (row: string, folder: string): string => new RegExp(`/${folder}/([^"]+)/"`).exec(row)?.[1] ?? ''

/** A line of a list of names with their counts. */
export function cutName(main: string, { topics }: Archive): string {
  const [, row] = cutOut(main.slice(main.indexOf('id="topics"')), /<li[^>]*> <a href="\/topics\//, '</li>')
  const id = idIn(row, 'topics')
  const count = />\s*([\d,]+)\s*<\/span>/.exec(row)?.[1] ?? ''
  return makeVariable(row, [
    [`/topics/${id}/`, '{{ .page.RelPermalink }}'],
    [topics.get(id) ?? '', '{{ .page.Title }}'],
    [new RegExp(`(title=")${count}`), '{{ .count }}'],
    [new RegExp(`(>\\s*)${count}(?=\\s*</span>)`), '{{ .count }}'],
  ])
}

/** A topic in the list of all, with its course over time, which is given to it. */
export function cutTopicRow(main: string, { topics, insights }: Archive): string {
  const [, row] = cutOut(main, '<li class="beside"', '</div> </li>')
  const id = idIn(row, 'topics')
  const latest = findInsight(row, { insights })
  const course = '{{ range findRE `(?s)<svg.*?</svg>.*?</span>` .Params.facts 1 }}{{ safeHTML . }}{{ end }}'
  return makePiece(row, [
    [`/topics/${id}/`, '{{ .RelPermalink }}'],
    [topics.get(id) ?? '', '{{ .Title }}'],
    [`/insights/${latest.id}/`, '{{ (index .Pages 0).RelPermalink }}'],
    [latest.title, '{{ (index .Pages 0).Title }}'],
    [/(<p[^>]*>)[\d,]+(?= insights)/, '{{ $count }}'],
    [/()<svg[\s\S]*<\/svg>[\s\S]*?<\/span>/, course],
  ])
}

/** How many insights a show has: those of its episodes. */
export const insightsOfShow =
  '{{ $insights := 0 }}{{ range .Pages }}{{ $insights = add $insights (len .Params.best) }}{{ end }}{{ $insights }}'

/** A show in the list of all. */
export function cutShowRow(main: string, { shows }: Archive): string {
  const [, row] = cutOut(main, '<li', '</article> </li>')
  const show = shows.get(idIn(row, 'podcasts'))
  const date = /datetime="([^"]*)"/.exec(row)?.[1] ?? ''
  return makePiece(row, [
    [`/podcasts/${show?.id}/`, '{{ .RelPermalink }}'],
    [show?.title ?? '', '{{ .Title }}'],
    [show?.description ?? '', '{{ .Params.about }}'],
    [/(>)[\d,]+(?= insights)/, insightsOfShow],
    [/(>)[\d,]+(?= episodes)/, '{{ len .Pages }}'],
    initials('.Title'),
    ...dateParts(date, '(index .Pages 0).Date'),
  ])
}

/** An episode in the list of its show, with the titles of its insights. */
export function cutEpisodeRow(main: string, archive: Archive): string {
  const [, row] = cutOut(main.slice(main.indexOf('id="episodes"')), '<article', '</article>')
  const id = idIn(row, 'episodes')
  const episode = archive.episodes.get(id)
  const insight = findInsight(row, archive)
  const [before, list, after] = cutOut(row, '<ul', '</ul>')
  const titles = makeLoop(
    list,
    { from: '<li', to: '</li>' },
    {
      ...eachOf('.Params.best'),
      parts: [
        [`/insights/${insight.id}/`, '{{ .RelPermalink }}'],
        [insight.title, '{{ .Title }}'],
      ],
    },
  )
  const parts: Part[] = [
    [`/episodes/${id}/`, '{{ .RelPermalink }}'],
    [episode?.title ?? '', '{{ .Title }}'],
    ...dateParts(episode?.publishedAt ?? ''),
    [/(<li[^>]*>)\d+ hours?[^<]*/, lasting('(index site.Data.episodes .Params.id)')],
  ]
  return makePiece(before, parts) + titles + makePiece(after, parts)
}

/** A brief in a list, with the titles of its insights. */
export function cutBriefRow(main: string, brief: Archive['briefs'][number], { insights }: Archive): string {
  const start = main.lastIndexOf('<li class="beside"', main.indexOf(`/briefs/${brief.date}/`))
  const [, row] = cutOut(main.slice(start), '<li class="beside"', '</p> </li>')
  const [before, list, after] = cutOut(row, '<ol', '</ol>')
  const first = insights.get(brief.insights[0] ?? '')
  const titles = makeLoop(list, { from: '<li', to: '</li>' }, { ...eachOf('.Params.best'), parts: [[first?.title ?? '', '{{ .Title }}']] })
  const head = makePiece(before, [[`/briefs/${brief.date}/`, '{{ .RelPermalink }}'], ...dateParts(brief.date)])
  return head + titles + makePiece(after, [[/(<p[^>]*>)[^<]*/, '{{ .Params.scan }}']])
}

/** A month of the calendar of briefs. */
export function cutMonth(main: string): string {
  const [, month] = cutOut(main.slice(main.indexOf('class="months"')), '<li', '</ol> </li>')
  const [before, days] = cutOut(month, '<ol', '</ol>')
  const date = idIn(days, 'briefs')
  const head = makeVariable(before, [
    [/(href=")[^"]*/, '{{ .RelPermalink }}'],
    [/(<a class="name"[^>]*>)[^<]*/, '{{ .Date.Format "January 2006" }}'],
  ])
  const day: Part[] = [[`/briefs/${date}/`, '{{ .RelPermalink }}'], ...dateParts(date), [/(>\s*)\d+(?=\s*<\/a>)/, '{{ .Date.Day }}']]
  const loop = { over: '.RegularPages.Reverse', parts: day.filter(([text]) => typeof text !== 'string' || days.includes(text)) }
  return `${head}${makeLoop(days, { from: '<li', to: '</li>' }, loop)} </li>`
}
