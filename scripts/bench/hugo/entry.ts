import type { Archive, Insight } from './archive.ts'
import { cutOut } from './cut.ts'
import { dateParts, insightStart, makePiece, partsOf } from './parts.ts'

/** The first insight that a piece of a page links to. */
export function findInsight(html: string, { insights }: Pick<Archive, 'insights'>): Insight {
  const id = /href="\/insights\/([^"]+)\/"/.exec(html)?.[1] ?? ''
  const insight = insights.get(id)
  if (!insight) throw new Error(`A built page links to an insight that the archive has not: ${id}`)
  return insight
}

/** An insight in a list, as a partial; cut from the second, since the first brings a script with it, which stands once. */
export function cutEntry(main: string, archive: Archive): string {
  const articles = [...main.matchAll(/<article[\s\S]*?<\/article>/g)].map(([article]) => article)
  const entries = articles.filter((article) => article.includes('data-entry'))
  const entry = entries[1] ?? entries[0] ?? ''
  return insightStart + makePiece(entry, partsOf(findInsight(entry, archive), archive))
}

/** An insight in a brief, with its place. */
export function cutNumbered(main: string, archive: Archive): string {
  const entry = cutEntry(main, archive).replace(/(class="numeral"[^>]*>)\d+/, '$1{{ $numeral }}')
  return `{{- $numeral := .numeral }}{{ with .page -}}\n${entry}{{ end }}`
}

/** Insights under the days that they came on; each is rendered once for all lists that show it alike. */
export function cutStream(main: string): string {
  const [, opening] = cutOut(main, /<section[^>]*> <h2 class="label"/, '</h2>')
  const date = /datetime="([^"]*)"/.exec(opening)?.[1] ?? ''
  const day = makePiece(opening, dateParts(date, '(index .Pages 0).Date'))
  const entries = '{{ range .Pages }}{{ partialCached $entry . .Params.id }}{{ end }}'
  return `{{- $entry := .entry }}{{ range .pages.GroupByDate "2006-01-02" }}${day}${entries}</section>{{ end -}}`
}
