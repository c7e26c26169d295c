import { expect, test } from 'vitest'
import { isSponsorChapter, readChapters, withoutSponsors } from './chapters.ts'

test('reads chapters by start, without the silent and the nameless', () => {
  const chapters = [
    { startTime: 60, title: ' Queues ' },
    { startTime: 0, title: 'Welcome' },
    { startTime: 70, title: 'A picture', toc: false },
    { startTime: 80, img: 'https://example.org/x.png' },
  ]
  expect(readChapters(JSON.stringify({ version: '1.2.0', chapters }))).toEqual([
    { start: 0, title: 'Welcome' },
    { start: 60, title: 'Queues' },
  ])
})

test('a text that is no chapters file is none', () => {
  for (const text of ['', '<html>', '[]', '{"chapters":[{"startTime":"soon"}]}']) expect(readChapters(text), text).toBe(null)
})

test('knows advertising by its title, and talk about sponsors by its', () => {
  const sponsors = [
    'Sponsor: Acme',
    'SPONSORS',
    'Ad break',
    'Our sponsor',
    'Werbung',
    '[Sponsor] Acme',
    'Acme (sponsor)',
    'Brought to you by Acme',
    'Advertisement',
  ]
  const talk = ['Adding machines', 'Why sponsors leave open source', 'How ads broke the web', 'Promotion and pay', 'Addresses']
  expect(sponsors.filter((title) => !isSponsorChapter({ start: 0, title }))).toEqual([])
  expect(talk.filter((title) => isSponsorChapter({ start: 0, title }))).toEqual([])
})

test("leaves out what was said in a sponsor's chapter", () => {
  const segments = [10, 70, 130].map((start) => ({ speaker: null, start, end: start + 5, text: `at ${start}` }))
  const chapters = [
    { start: 0, title: 'Welcome' },
    { start: 60, title: 'Sponsor: Acme' },
    { start: 120, title: 'Queues' },
  ]
  expect(withoutSponsors({ language: null, timing: 'cues', segments }, chapters).segments.map(({ start }) => start)).toEqual([10, 130])
})
