import { expect, test } from 'vitest'
import { readTranscript } from './read.ts'

function read(bytes: Uint8Array | string, more: { type?: string; name?: string; duration?: number } = {}) {
  const { type = '', name = 'a', duration = null } = more
  return readTranscript({
    bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
    type,
    name,
    duration,
    language: 'en',
  })
}

test('tells the format by content, whatever type and name say', () => {
  const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello there.\n'
  const srt = '1\n00:00:01,000 --> 00:00:02,000\nHello there.\n'
  const formats = [
    read(vtt, { type: 'text/plain', name: 'a.txt' }),
    read(vtt, { type: 'application/srt' }),
    read(srt, { type: 'text/html' }),
    read(srt, { type: 'application/octet-stream' }),
    read('[{"start": 1, "end": 2, "text": "Hello there."}]', { type: 'text/vtt' }),
    read('<p>Hello there.</p>', { name: 'a.html' }),
    read('Hello there.', { type: 'application/json' }),
    read('[Ann Lee] [00:01] Hello there.\n[Ben Roe] [00:02] Hi.\n[Ann Lee] [00:03] Yes.', { type: 'application/json' }),
  ].map((result) => (result.ok ? result.format : result.reason))
  expect(formats.slice(0, 6)).toEqual(['vtt', 'vtt', 'srt', 'srt', 'json', 'html'])
  expect(formats[6]).toBe('text')
  expect(formats[7]).toBe('text')
})

test('gives the whole transcript', () => {
  expect(read('WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>Hello  there.\n')).toEqual({
    ok: true,
    transcript: { language: 'en', timing: 'cues', segments: [{ speaker: 'Ada', start: 1, end: 2, text: 'Hello there.' }] },
    format: 'vtt',
    cues: 1,
    dropped: 0,
    notes: [],
  })
})

test('decodes UTF-16 with and without a byte order mark, and windows-1252', () => {
  const srt = '1\n00:00:01,000 --> 00:00:02,000\nÇa va déjà.\n'
  const little = Buffer.from(srt, 'utf16le')
  const texts = [little, Buffer.concat([Buffer.from([0xff, 0xfe]), little]), Buffer.from(little).swap16(), Buffer.from(srt, 'latin1')]
    .map((bytes) => read(bytes))
    .map((result) => (result.ok ? result.transcript.segments[0]?.text : result.reason))
  expect(texts).toEqual(Array.from({ length: 4 }, () => 'Ça va déjà.'))
})

test('refuses what is no transcript, naming what it is and the mend', () => {
  const reasons = [
    '',
    '  \n ',
    '%PDF-1.7 x',
    '{\\rtf1 hello}',
    'WEBVTT\n\n',
    'WEBVTT\n\n00:01.000 --> 00:02.000\n[music]\n',
    new Uint8Array(5000).map((_, index) => (index * 7919) % 31),
  ].map((bytes) => read(bytes))
  expect(reasons.map((result) => (result.ok ? 'read' : result.reason))).toEqual([
    'is empty',
    'is empty',
    'is a PDF file, not text: link a VTT, SRT, JSON, HTML or text file',
    'is an RTF file, not text: link a VTT, SRT, JSON, HTML or text file',
    'has no words in it: link the finished transcript',
    'has no words in it: link the finished transcript',
    'is binary data, not text: link a VTT, SRT, JSON, HTML or text file',
  ])
})

test('notes a transcript that runs far beyond the episode', () => {
  const result = read('WEBVTT\n\n00:01.000 --> 00:02.000\nOne.\n\n10:00.000 --> 10:01.000\nTwo.\n', { duration: 300 })
  expect(result.ok && result.notes).toEqual(['It runs to 600 s, the episode to 300 s: it may belong to another episode.'])
})

/** What would take minutes, where the work were not linear. */
test.each([
  ['brackets', '[', 'has no words in it: link the finished transcript'],
  ['braces', '{"a":', 1],
  ['tags', '<div>', 'has no words in it: link the finished transcript'],
  ['less-than signs', '<', 'has no words in it: link the finished transcript'],
  ['references', '&a', 1],
  ['short cues', '00:01 --> 00:02\na\n\n', 1],
  ['labels', 'Name: a\n', 60_000],
  ['times', '[00:01] a\n', 60_000],
  ['one long line', 'a b. ', 1],
  ['line feeds', '\n', 'is empty'],
])('comes to an end with megabytes of %s', (_, unit, outcome) => {
  const result = read(unit.repeat(Math.floor(2_000_000 / unit.length)))
  expect(result.ok ? result.transcript.segments.length : result.reason).toBe(outcome)
})
