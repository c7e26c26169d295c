import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Timing } from '#domain/transcript.ts'
import { readTranscript } from './read.ts'
import { joinTurns } from './turns.ts'

const corpus = process.env['EARMARK_CORPUS'] ?? ''

/** What a file holds: format, timing, segments by speaker (`-` for nobody), start of the first and of the last, end of the last. */
type Expected = [format: string, timing: Timing, speakers: Record<string, number>, first: number, last: number, end: number]

const files: Record<string, Expected> = {
  'buzzcast.html': ['html', 'cues', { Alban: 7, Kevin: 10, Travis: 4, Tom: 5, Dave: 8 }, 0, 1661, 1690],
  'buzzcast.json': ['json', 'cues', { Alban: 240, Kevin: 294, Travis: 145, Tom: 90, Dave: 190 }, 0, 1680.05, 1684.46],
  'buzzcast.srt': ['srt', 'cues', { Alban: 121, Kevin: 149, Travis: 73, Tom: 47, Dave: 98 }, 0, 1680.049, 1684.46],
  'conduit-100-it-s-episode-100.md': ['text', 'estimated', { '-': 224 }, 0, 1683.143, 1690],
  'kde_express-16.vtt': ['vtt', 'cues', { '-': 22 }, 0, 135.4, 141.28],
  'mantas-utf16.srt': ['srt', 'cues', { '-': 1 }, 0, 0, 1],
  'mantas-vtt_with_missing_text.vtt': ['vtt', 'cues', { '-': 2 }, 0, 2, 3],
  'mantas-vtt_with_name.vtt': ['vtt', 'cues', { 'Roger Bingham': 1 }, 9, 9, 11],
  'namespace-example.json': ['json', 'cues', { 'Darth Vader': 4, Luke: 1 }, 0.5, 2.75, 3],
  'namespace-example.srt': ['srt', 'cues', { Travis: 141, Sarah: 26, Gilon: 55 }, 0.179, 752.671, 754.769],
  'namespace-example.vtt': ['vtt', 'cues', { Sarah: 5, Gillian: 2 }, 0, 21.45, 25.35],
  'one_word_segments.json': ['json', 'cues', { Travis: 199, Eric: 186 }, 0.3, 117.561, 117.77],
  'oxide-a-crate-is-born.txt': [
    'text',
    'cues',
    { 'Adam Leventhal': 31, 'Bryan Cantrill': 137, 'John Gallagher': 39, 'Andrew Stone': 115, 'Rain Paharia': 79 },
    0,
    6182,
    6187.8,
  ],
  'pocketcasts-sample.vtt': ['vtt', 'cues', { 'Speaker 1': 13 }, 15.41, 71.89, 75.49],
  'podcast_search-test.srt': ['srt', 'cues', { '-': 3 }, 0, 10, 12],
  'podcast_search-test.vtt': ['vtt', 'cues', { '-': 3, Speaker1: 1, Speaker2: 1, Speaker3: 1 }, 0, 3729.001, 3730.001],
  'podnews_daily_2024-01-25.vtt': ['vtt', 'cues', { SPEAKER_1: 44 }, 0.86, 224.1, 225.62],
  'podnews_weekly_review_2023-05-05.json': [
    'json',
    'cues',
    { 'James C': 68, Jingles: 8, 'Sam Sethi': 36, 'Chris Quamme Rhoden': 6, 'Nick Hilton': 4 },
    0.035,
    206.694,
    207.504,
  ],
  'subsrt-sample.srt': ['srt', 'cues', { ALICE: 3, JOHN: 1 }, 0.599, 16.7, 21.48],
  'talkpython-543.vtt': ['vtt', 'cues', { '-': 375 }, 0, 3827.82, 3830.78],
  'talkpython-552-astral-joins-openai.txt': ['text', 'cues', { 'Michael Kennedy': 348, 'Charlie Marsh': 598, '-': 1 }, 0, 3891, 3892.6],
  'talkpython-552-astral-joins-openai.vtt': ['vtt', 'cues', { 'Michael Kennedy': 376, 'Charlie Marsh': 635, '-': 1 }, 0.02, 3891.1, 3892.5],
  'vttjs-many-comments.vtt': ['vtt', 'cues', { '-': 2 }, 1, 5, 9],
  'vttjs-regions.vtt': ['vtt', 'cues', { '-': 6 }, 0, 12.5, 32.5],
  'vttjs-spec-example.vtt': ['vtt', 'cues', { 'Roger Bingham': 11, 'Neil deGrasse Tyson': 2 }, 11, 35.5, 38],
}

function read(name: string) {
  const result = readTranscript({ bytes: readFileSync(path.join(corpus, 'transcripts', name)), type: '', name, duration: 1690 })
  if (!result.ok) throw new Error(`${name} ${result.reason}`)
  return result
}

test.each(Object.entries(files))('reads %s', (name, expected) => {
  const { format, dropped, transcript } = read(name)
  const { timing, segments } = transcript
  const speakers: Record<string, number> = {}
  for (const { speaker } of segments) speakers[speaker ?? '-'] = (speakers[speaker ?? '-'] ?? 0) + 1
  expect([format, timing, speakers, segments[0]?.start, segments.at(-1)?.start, segments.at(-1)?.end]).toEqual(expected)
  expect(dropped).toBe(0)
})

test.each(Object.keys(files))('gives %s clean text, ordered times and turns that map back', (name) => {
  const { segments } = read(name).transcript
  for (const [index, { text, start, end }] of segments.entries()) {
    expect(text).toMatch(/^\S(?:[^\s]| (?! ))*$/)
    expect(text).not.toMatch(/<\/?[vcbi][ .>]|&(?:amp|lt|gt|quot|#\d+);|-->/)
    expect(end).toBeGreaterThanOrEqual(start)
    expect(start).toBeGreaterThanOrEqual(segments[index - 1]?.start ?? 0)
  }
  for (const turn of joinTurns(segments)) {
    expect(turn.speaker !== null || turn.text.split(' ').length <= 430).toBe(true)
    for (const mark of turn.marks) expect(turn.text.slice(mark.at - 1, mark.at)).toMatch(/^ ?$/)
  }
})
