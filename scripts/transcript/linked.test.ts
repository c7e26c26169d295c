import { expect, test } from 'vitest'
import { findLinkedTranscripts } from './linked.ts'

const page = 'https://www.show.example/episodes/12'
const urls = (notes: string) => findLinkedTranscripts(notes, page).map(({ url }) => url)

test('finds a link that is called a transcript, or lies at one, on the same site', () => {
  expect(urls('<p>Read the <a href="/episodes/12/text">full <b>transcript</b></a>.</p>')).toEqual([
    'https://www.show.example/episodes/12/text',
  ])
  expect(urls('<a href="https://files.show.example/12-transcript.vtt">here</a>')).toEqual(['https://files.show.example/12-transcript.vtt'])
})

test('leaves other sites, the page itself, other links and lists of transcripts alone', () => {
  expect(urls('<a href="https://other.example/transcript">transcript</a>')).toEqual([])
  expect(urls('<a href="#transcript">Transcript</a> <a href="/about">About</a> <a href="mailto:a@show.example">transcript</a>')).toEqual([])
  expect(urls([1, 2, 3, 4].map((n) => `<a href="/t/${n}">transcript of ${n}</a>`).join(''))).toEqual([])
  expect(findLinkedTranscripts('<a href="/t">transcript</a>', null)).toEqual([])
})
