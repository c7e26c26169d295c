import { parseOpml } from 'feedsmith'
import { expect, test } from 'vitest'
import { emptyBook } from '#domain/book.ts'
import { renderChosenFeeds } from './chosen-feeds.ts'

test('what a reader follows becomes a list for feed readers: shows, topics and people, each with its feed and page', () => {
  const book = {
    ...emptyBook,
    follow: { podcasts: { upkeep: 'Upkeep & “Co” <b>' }, topics: { work: 'Work', craft: 'Craft' }, people: { ليلى: 'ليلى منصور' } },
  }
  const opml = parseOpml(renderChosenFeeds(book, { home: 'https://margins.example/notes/', site: 'Margins' }))
  expect(opml.head?.title).toBe('Margins: what I follow')
  expect(opml.body?.outlines?.map(({ type, title, xmlUrl, htmlUrl }) => [type, title, xmlUrl, htmlUrl])).toEqual(
    [
      ['Upkeep & “Co” <b>', 'podcasts/upkeep/'],
      ['Craft', 'topics/craft/'],
      ['Work', 'topics/work/'],
      ['ليلى منصور', 'people/%D9%84%D9%8A%D9%84%D9%89/'],
    ].map(([title, path]) => ['rss', title, `https://margins.example/notes/${path}rss.xml`, `https://margins.example/notes/${path}`]),
  )
})
