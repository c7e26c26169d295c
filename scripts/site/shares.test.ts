import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { listFiles } from './files.ts'
import { needsHelp, openQueue, ownerOf, takeTurns, waitsForFindings } from './shares.ts'

const route = (component: string, pathname?: string) => ({ component: `src/pages/${component}`, ...(pathname && { pathname }) })

test('gives the largest route to both threads, each other to one, and leaves to Astro what has one page only or is not of the site', () => {
  expect(ownerOf(route('insights/[...id].astro'))).toBe('both')
  expect([route('insights/[...id].md.ts'), route('api/insights/[...id].json.ts')].map(ownerOf)).toEqual(['first', 'first'])
  expect([route('episodes/[...id].astro'), route('og/[...card].png.ts')].map(ownerOf)).toEqual(['second', 'second'])
  expect([route('about.astro', '/about'), route('search-records/[...volume].json.ts')].map(ownerOf)).toEqual(['astro', 'astro'])
})

const pages = path.join(import.meta.dirname, '../../src/pages')
const asksForFindings = (page: string) => /getRelated|getThreads/.test(readFileSync(path.join(pages, page), 'utf8'))

test('what the first thread renders before insights are ranked says nothing of related ones', () => {
  const first = listFiles(pages).filter((page) => ownerOf(route(page)) === 'first')
  expect(first).not.toEqual([])
  expect(first.filter(asksForFindings)).toEqual([])
})

test('names the routes that ask for what is found of insights', () => {
  const waiting = listFiles(pages).filter((page) => waitsForFindings(route(page)))
  expect(waiting).not.toEqual([])
  expect(waiting).toEqual(listFiles(pages).filter(asksForFindings))
})

test('two threads take each page once, in bunches as they have time', () => {
  const pages = Array.from({ length: 100 }, (_, number) => number)
  const queue = openQueue()
  const [one, other] = [takeTurns(pages, queue), takeTurns(pages, queue)]
  const ofOne = [...one.take(20)]
  const ofOther = [...other]
  expect(ofOne.slice(0, 16)).toEqual(pages.slice(0, 16))
  expect(ofOther).toHaveLength(68)
  expect([...takeTurns(pages, queue)]).toEqual([])
  expect(new Set([...ofOne, ...ofOther]).size).toBe(ofOne.length + ofOther.length)
})

test('calls for help while many pages are left, or nobody knows how many', () => {
  const pages = Array.from({ length: 4000 }, (_, number) => number)
  const queue = openQueue()
  expect(needsHelp(queue)).toBe(true)
  const turns = takeTurns(pages, queue)
  for (let taken = 0; taken < 2000; taken++) turns.next()
  expect(needsHelp(queue)).toBe(true)
  for (let taken = 0; taken < 1000; taken++) turns.next()
  expect(needsHelp(queue)).toBe(false)
})
