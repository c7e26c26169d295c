import { makeVariable, type Part } from './cut.ts'
import { thatAreThere } from './parts.ts'

/**
 * What stands around the content of a page. A template's `$title`, `$description` and `$address` say what the page is; a page of a
 * show, topic or person has feeds of its own.
 */
export function cutFrame(html: string): { above: string; below: string } {
  const main = html.search(/(?<=<main[^>]*>)/)
  const always: Part[] = [
    [/(<title>)[^<]*/, '{{ $title }} · Margins'],
    [/(<meta name="description" content=")[^"]*/, '{{ $description }}'],
    [/(<meta property="og:description" content=")[^"]*/, '{{ $description }}'],
    [/(<meta property="og:title" content=")[^"]*/, '{{ $title }}'],
    [/(<link rel="canonical" href=")[^"]*/, '{{ absURL $address }}'],
    [/(<meta property="og:url" content=")[^"]*/, '{{ absURL $address }}'],
  ]
  const own = 'title=")[^"]*(?=" href="/(?:topics|people|podcasts)/[^"]*'
  const ownFeeds = ['rss.xml', 'feed.json'].flatMap((name): Part[] => [
    [new RegExp(`(${own}${name})`), '{{ $title }} · Margins'],
    [new RegExp(`(href=")/(?:topics|people|podcasts)/[^"]*${name}`), `{{ .RelPermalink }}${name}`],
  ])
  const picture: Part = [/(og\/podcasts\/)[^"]*(?=\.png)/, '{{ with .Params.podcast }}{{ . }}{{ else }}{{ .Params.id }}{{ end }}']
  const above = html.slice(0, main)
  return {
    above: makeVariable(above, [...always, ...thatAreThere([...ownFeeds, picture], above)]),
    below: makeVariable(html.slice(html.lastIndexOf('</main>')), []),
  }
}
