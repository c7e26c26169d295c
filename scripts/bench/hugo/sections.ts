import path from 'node:path'
import { contentWriter, type WriteContent } from './content.ts'
import { listPages, readBuilt, readMain, readThread } from './given.ts'

const [list, feeds] = [
  ['HTML', 'api'],
  ['RSS', 'feed'],
] as const
/** Folders whose pages Hugo makes from content. */
const made = ['insights', 'episodes', 'podcasts', 'topics', 'people', 'briefs', 'weeks', 'threads']
const alphabet = [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => ({ letter, path: `#letter-${letter}` }))

/** Writes what stands above the content: sections, feeds by score, years and months of briefs, letters, and pages of text. */
export function writeSections(folder: string, { built, dates }: { built: string; dates: string[] }): void {
  const write = contentWriter(folder)
  const about = 'Ideas worth keeping'
  write('_index.md', { title: 'Margins', about })
  write('insights/_index.md', { title: 'Insights', about: 'Every insight, newest first.', outputs: list })
  for (const least of [0.6, 0.7, 0.8, 0.9]) {
    const facts = { title: `Margins: insights from ${least}`, about: `Insights of Margins with a score of ${least} of 1 or more.`, least }
    write(`insights/score-${least * 100}/_index.md`, { ...facts, outputs: feeds })
  }
  write('briefs/_index.md', { title: 'Margins: the brief', about, span: 'all', outputs: [...list, ...feeds] })
  for (const year of new Set(dates.map((date) => date.slice(0, 4))))
    write(`briefs/${year}/_index.md`, { title: `Briefs of ${year}`, span: 'year' })
  for (const month of new Set(dates.map((date) => date.slice(0, 7))))
    write(`briefs/${month.replace('-', '/')}/_index.md`, { title: `Briefs of ${month}`, date: `${month}-01`, span: 'month' })
  const mainOf = (name: string) => readMain(readBuilt(built, name) ?? '<main></main>')
  write('weeks/_index.html', { title: 'Margins: the week', about: 'The best of each week.', outputs: ['HTML', ...feeds] }, mainOf('weeks'))
  const threads = listPages(built, 'threads')
  for (const thread of threads) write(`threads/${thread}.md`, readThread(readBuilt(built, `threads/${thread}`) ?? ''))
  if (readBuilt(built, 'threads') !== null) write('threads/_index.html', { title: 'Threads', outputs: list }, mainOf('threads'))
  write('topics/_index.md', { title: 'Topics' })
  for (const section of ['letters', 'episodes']) write(`${section}/_index.md`, { title: section, _build: { render: 'never' } })
  writeLetters(write, built)
  writeText(write, built)
}

function writeLetters(write: WriteContent, built: string): void {
  for (const [section, title] of [
    ['people', 'People'],
    ['podcasts', 'Shows'],
  ] as const) {
    const letters = listPages(built, `${section}/letter`).map((letter) => ({ letter, path: `/${section}/letter/${letter}/` }))
    for (const { letter, path: url } of letters)
      write(`letters/${section}-${letter.replace('/', '-')}.md`, { title: letter, letter, of: section, url })
    write(`${section}/_index.md`, { title, letters: letters.length > 0 ? letters : alphabet, whole: letters.length === 0 })
  }
}

/** Pages of other kinds are given whole: a publisher of Hugo would write them as text. */
function writeText(write: WriteContent, built: string): void {
  for (const page of listPages(built, '').filter((page) => page !== '.' && !made.includes(page.split('/')[0] ?? '')))
    write(
      `text/${page.replaceAll('/', '-')}.html`,
      { title: path.basename(page), url: `/${page}/` },
      readMain(readBuilt(built, page) ?? ''),
    )
  write('text/_index.md', { title: 'Text', _build: { render: 'never' } })
}
