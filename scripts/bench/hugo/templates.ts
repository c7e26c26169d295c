import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Archive, Insight } from './archive.ts'
import { cutOut, type Part } from './cut.ts'
import { cutEntry, cutNumbered, cutStream } from './entry.ts'
import { cutEpisodePage } from './episode-page.ts'
import { cutFrame } from './frame.ts'
import { listPages, readBuilt, readLinks, readMain, readThread } from './given.ts'
import { cutInsightPage } from './insight-page.ts'
import { dateParts, initials, makePiece } from './parts.ts'
import { cutBriefRow, cutEpisodeRow, cutMonth, cutName, cutShowRow, cutTopicRow, insightsOfShow } from './rows.ts'

/**
 * Writes the templates whose markup is cut from built pages, so that both sites write it alike and the bench keeps up with the site:
 * pages of insights and episodes, an insight in each kind of list, the frame and head of each kind of page, rows. The layouts beside
 * (site/layouts) say how they are put together: `@@above@@` and the like stand for what is cut.
 */
export function writeTemplates(folder: string, { archive, built, searched }: { archive: Archive; built: string; searched: boolean }): void {
  const layouts = path.join(folder, 'layouts')
  const page = (name: string): string => readBuilt(built, name) ?? fail(name)
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(layouts, name)), { recursive: true })
    writeFileSync(path.join(layouts, name), text)
  }
  const fill = (layout: string, sample: string, cut: (html: string, main: string) => Record<string, string> = () => ({})) => {
    const html = page(sample)
    const pieces: Record<string, string> = { ...cutFrame(html), ...cut(html, readMain(html)) }
    const text = readFileSync(path.join(layouts, layout), 'utf8')
    write(
      layout,
      text.replace(/@@(\w+)@@/g, (_, name: string) => pieces[name] ?? fail(name)),
    )
  }
  const insight = chooseInsight(archive, page)
  const { topic, show, episode, brief } = chooseOthers(archive, insight)
  const [topicAt, personAt, showAt] = [`topics/${topic.id}`, `people/${insight.person}`, `podcasts/${show.id}`]
  const [episodeAt, briefAt, monthAt] = [
    `episodes/${episode.id}`,
    `briefs/${brief.date}`,
    `briefs/${brief.date.slice(0, 7).replace('-', '/')}`,
  ]

  const [threadAt] = listPages(built, 'threads').map((thread) => `threads/${thread}`)
  const member = threadAt === undefined ? '' : page(`insights/${readThread(page(threadAt)).best[0]}`)
  write('insights/single.html', cutInsightPage(page(`insights/${insight.id}`), { insight, archive, searched, member }))
  write('episodes/single.html', cutEpisodePage(page(episodeAt), episode, archive))
  for (const [name, from] of Object.entries({ stream: topicAt, person: personAt, latest: showAt, episode: episodeAt }))
    write(`partials/entry-${name}.html`, cutEntry(readMain(page(from)), archive))
  write('partials/numbered.html', cutNumbered(readMain(page(briefAt)), archive))
  write('partials/stream.html', cutStream(readMain(page(topicAt))))
  write('partials/name.html', cutName(readMain(page('')), archive))

  const stream = (id: string, name: string) => (_: string, main: string) => ({ head: cutHead(main, headParts(id, name)) })
  fill('insights/list.html', 'insights', (_, main) => ({ head: cutHead(main, [headline]) }))
  fill('topics/term.html', topicAt, stream(topic.id, topic.name))
  fill('people/term.html', personAt, stream(insight.person, insight.evidence[0].speaker))
  const facts = '(index site.Data.shows .Params.id)'
  const showParts: Part[] = [
    [/(>)[\d,]+(?= insights)/, insightsOfShow],
    [/( from )[\d,]+(?= episodes)/, '{{ len .Pages }}'],
    [show.description, '{{ .Params.about }}'],
    [show.author, `{{ ${facts}.author }}`],
    [show.link, `{{ ${facts}.link }}`],
    initials('.Title'),
    ...headParts(show.id, show.title).slice(1),
  ]
  fill('podcasts/term.html', showAt, (_, main) => ({
    head: makePiece(main.slice(0, main.indexOf('<dl')), showParts),
    episode: cutEpisodeRow(main, archive),
  }))
  fill('topics/taxonomy.html', 'topics', (_, main) => ({ head: cutHead(main, []), item: cutTopicRow(main, archive) }))
  fill('podcasts/taxonomy.html', 'podcasts', (_, main) => ({ head: cutHead(main, []), item: cutShowRow(main, archive) }))
  const briefParts: Part[] = [...dateParts(brief.date), [/()Made from[^<]*/, '{{ .Params.scan }}']]
  fill('briefs/single.html', briefAt, (_, main) => ({ head: cutHead(main, briefParts) }))
  const month = cutMonth(readMain(page('briefs')))
  fill('briefs/list.html', monthAt, (_, main) => ({ item: cutBriefRow(main, brief, archive), month }))
  if (threadAt === undefined) rmSync(path.join(layouts, 'threads/single.html'))
  else {
    write('partials/entry-thread.html', cutEntry(readMain(page(threadAt)), archive))
    const parts: Part[] = [headline, [/(<p class="small"[^>]*>)[^<]*/, '{{ .Params.says }}']]
    fill('threads/single.html', threadAt, (_, main) => ({ head: cutHead(main, parts) }))
  }
  for (const layout of ['people/taxonomy.html', 'letters/single.html']) fill(layout, 'people')
  fill('index.html', '')
  for (const layout of ['_default/single.html', '_default/list.html', '404.html']) fill(layout, 'about')
}

const headline: Part = [/(<h1[^>]*>)[^<]*/, '{{ $title }}']

function headParts(id: string, name: string): Part[] {
  return [[/(>\s*)[\d,]+(?= insights)/, '{{ len .Pages }}'], headline, [id, '{{ .Params.id }}'], [name, '{{ .Title }}']]
}

function cutHead(main: string, parts: readonly Part[]): string {
  return makePiece(cutOut(main, /<div class="head"/, '</div>')[1], parts)
}

function fail(what: string): never {
  throw new Error(`The built site has no ${what === '' ? 'home page' : what}, which Hugo's templates are cut from.`)
}

/** An insight whose page has everything that pages of this archive have; no early one, since episodes before it are wanted too. */
function chooseInsight({ insights }: Archive, page: (name: string) => string): Insight {
  for (const insight of [...insights.values()].slice(insights.size >> 1)) {
    const [{ start }] = insight.evidence
    if (insight.topics.length < 2 || start < 1000 || start > 3500) continue
    const html = page(`insights/${insight.id}`)
    const { related, subject } = readLinks(html)
    if (related.length > 2 && subject.length === 2 && html.includes('rel="prev"') && html.includes('rel="next"')) return insight
  }
  throw new Error('No built page of an insight has all its parts: more insights are needed to compare with Hugo.')
}

function chooseOthers({ topics, shows, episodes, briefs }: Archive, { topics: [id = ''], podcast, episode: talk }: Insight) {
  const [name, show, episode, brief] = [topics.get(id), shows.get(podcast), episodes.get(talk), briefs[briefs.length >> 1]]
  if (!name || !show || !episode || !brief) throw new Error(`${talk} has no topic, show or brief.`)
  return { topic: { id, name }, show, episode, brief }
}
