import { expect, test } from 'vitest'
import type { TranscriptLink } from '#domain/episode.ts'
import { selectTranscripts } from './choose.ts'

function link(url: string, type = '', language: string | null = null, rel: string | null = null): TranscriptLink {
  return { url, type, language, rel }
}

test('orders by format, told by type or by ending; captions gain nothing', () => {
  const links = [
    link('https://a.example/t', 'text/html'),
    link('https://a.example/t.txt'),
    link('https://a.example/t', 'application/x-subrip', null, 'captions'),
    link('https://a.example/t.vtt?x=1'),
    link('https://a.example/unknown'),
    link('https://a.example/t', 'application/json'),
    link('https://a.example/t.srt', 'text/plain'),
  ]
  expect(selectTranscripts(links, null)).toEqual([5, 3, 2, 6, 0, 1, 4].map((index) => links[index]))
})

test('keeps to the language of the episode, and takes others only where none fits', () => {
  const english = link('https://a.example/en.txt', '', 'en-US')
  const spanish = link('https://a.example/es.json', '', 'es')
  const unsaid = link('https://a.example/t.vtt')
  expect(selectTranscripts([spanish, english, unsaid], 'en')).toEqual([unsaid, english])
  expect(selectTranscripts([spanish], 'en')).toEqual([spanish])
  expect(selectTranscripts([], 'en')).toEqual([])
})
