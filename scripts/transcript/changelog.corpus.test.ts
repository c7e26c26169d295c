import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { findTranscriptInNotes } from './in-notes.ts'
import { readTranscript } from './read.ts'
import { joinTurns } from './turns.ts'

const root = path.join(process.env['EARMARK_CORPUS'] ?? '', 'changelog')

interface Episode {
  show: string
  number: number
  formats: string[]
  turns: number
  words: number
  words_by_speaker: Record<string, number>
  duration_s: number
  first_words: string
  last_words: string
}

const episodes: Episode[] = JSON.parse(readFileSync(path.join(root, 'episodes.json'), 'utf8'))
const files = episodes.flatMap((episode) => episode.formats.map((format) => ({ ...episode, format })))
/** In these a label stands in mid-paragraph, so that the figures count some words for the speaker before. */
const slips = new Set(['practicalai 295', 'shipit 132', 'podcast 663'])

test.each(files)('reads $show $number as $format', (episode) => {
  const file = path.join(root, 'site/transcripts', episode.show, `${episode.number}.${episode.format}`)
  const result = readTranscript({ bytes: readFileSync(file), type: '', name: file, duration: episode.duration_s })
  if (!result.ok) throw new Error(result.reason)
  const { segments, timing } = result.transcript
  const words: Record<string, number> = {}
  for (const { speaker, text } of segments) words[speaker ?? '-'] = (words[speaker ?? '-'] ?? 0) + text.split(' ').length
  expect(Object.keys(words).sort()).toEqual(Object.keys(episode.words_by_speaker).sort())
  if (!slips.has(`${episode.show} ${episode.number}`)) {
    // Whole cues of laughter and the like are left out: some words an episode.
    for (const [speaker, count] of Object.entries(episode.words_by_speaker))
      expect(Math.abs((words[speaker] ?? 0) - count)).toBeLessThanOrEqual(5)
  }
  const all = Object.values(words).reduce((sum, count) => sum + count, 0)
  expect(Math.abs(all - episode.words)).toBeLessThanOrEqual(10)
  expect(segments[0]?.text.startsWith(episode.first_words.split(' ').slice(0, 3).join(' '))).toBe(true)
  expect(segments.at(-1)?.text.endsWith(episode.last_words.split(' ').slice(-2).join(' '))).toBe(true)
  expect(timing).toBe(episode.format !== 'txt' || readFileSync(file, 'utf8').includes('[00:00:00]') ? 'cues' : 'estimated')
  expect(Math.abs((segments.at(-1)?.end ?? 0) - episode.duration_s)).toBeLessThan(1)
  const turns = joinTurns(segments)
  expect(Math.abs(turns.length - episode.turns)).toBeLessThanOrEqual(6)
})

test('reads the transcript that stands in the notes of Ship It 128', () => {
  const feed = readFileSync(path.join(root, 'site/feeds/shipit.xml'), 'utf8')
  const notes = [...feed.matchAll(/<content:encoded><!\[CDATA\[([\s\S]*?)\]\]>/g)].map(([, html = '']) => html)
  const found = notes.map((html) => findTranscriptInNotes(html, { duration: 4100, language: 'en' }))
  expect(found.map((result) => result?.ok ?? null)).toEqual([null, null, null, null, null, true])
  const result = found[5]
  if (!result?.ok) throw new Error('not found')
  const { segments, timing } = result.transcript
  expect([timing, segments.length, segments[0]?.speaker, segments[1]?.start, segments.at(-1)?.text]).toEqual([
    'cues',
    230,
    'Justin Garrison',
    9,
    'Great talking to you both.',
  ])
})
