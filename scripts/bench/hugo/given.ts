import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { listFiles } from '../../site/files.ts'
import { cutOut } from './cut.ts'

/** A page of the built site; `null` where there is none. */
export function readBuilt(built: string, page: string): string | null {
  const file = path.join(built, page, 'index.html')
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

/** What stands between <main> and </main>. */
export function readMain(html: string): string {
  return cutOut(html, '<main', '</main>')[1].replace(/^<main[^>]*>|<\/main>$/g, '')
}

/** Links that Earmark works out and Hugo has no means for: another insight, and what is said of it. */
export interface GivenLink {
  id: string
  says: string
}

/** The related insights of an insight's page, each with its reason, those before and after it on its subject, and its threads. */
export function readLinks(html: string): { related: GivenLink[]; subject: GivenLink[]; threads: GivenLink[] } {
  const section = /<section aria-labelledby="related"[\s\S]*?<\/section>/.exec(html)?.[0] ?? ''
  const nav = /<nav aria-label="On the same subject"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? ''
  const read = (entry: string, says: RegExp) => {
    const id = /href="[^"]*?\/insights\/([^"]+)\/"/.exec(entry)?.[1]
    return id === undefined ? [] : { id, says: says.exec(entry)?.[1]?.trim() ?? '' }
  }
  const threads = threadsOfInsight.exec(html)?.[0] ?? ''
  return {
    threads: [...threads.matchAll(/<a href="([^"]+)"[^>]*>([^<]*)</g)].map(([, id = '', says = '']) => ({ id, says })),
    related: section
      .split('<article')
      .slice(1)
      .flatMap((entry) => read(entry, /class="[^"]*reason[^>]*>([^<]*)</)),
    subject: nav
      .split('<a ')
      .slice(1)
      .flatMap((entry) => read(entry, /<span class="small"[^>]*>([^<]*)</)),
  }
}

/** Where the page of an insight names its threads. */
export const threadsOfInsight = /<ul[^>]*aria-label="Threads"[\s\S]*?<\/ul>/

/** A thread: its title, what it says of itself, and its insights in order. */
export function readThread(html: string): { title: string; says: string; best: string[] } {
  const main = readMain(html)
  const read = (pattern: RegExp) => pattern.exec(main)?.[1]?.trim() ?? ''
  const best = [...main.matchAll(/data-entry="([^"]+)"/g)].map(([, id = '']) => id)
  return { title: read(/<h1[^>]*>([^<]*)/), says: read(/<p class="small"[^>]*>([^<]*)/), best }
}

/** The sums at the head of a topic, show or person: charts, tallies. Nothing where there are none. */
export function readFacts(html: string): string {
  return /<dl class="small"[\s\S]*?<\/dl>/.exec(readMain(html))?.[0] ?? ''
}

/** What a brief says of its making. */
export function readScan(html: string): string {
  return /Made from[^<]*/.exec(html)?.[0] ?? ''
}

/** The pages below a folder of the built site, as paths from it. */
export function listPages(built: string, folder: string): string[] {
  return listFiles(path.join(built, folder)).flatMap((file) => (file.endsWith('/index.html') ? path.dirname(file) : []))
}
