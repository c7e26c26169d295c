import { expect, test } from 'vitest'
import { readTranscript } from './read.ts'

function read(value: unknown) {
  return readTranscript({ bytes: new TextEncoder().encode(JSON.stringify(value)), type: 'application/json', name: 'a.json' })
}

function lines(value: unknown): string[] {
  const result = read(value)
  if (!result.ok) throw new Error(result.reason)
  return result.transcript.segments.map(({ speaker, start, end, text }) => `${start}-${end} ${speaker ?? '-'}: ${text}`)
}

test('reads Podcasting 2.0 segments, one word each too', () => {
  expect(
    lines({
      version: '1.0.0',
      segments: [
        { speaker: 'Ada', startTime: 0.5, endTime: 0.75, body: 'So' },
        { startTime: 0.75, endTime: 1, body: 'it' },
        { speaker: 'Ada', startTime: 1, endTime: 1.5, body: 'holds' },
        { speaker: 'Ada', startTime: 1.5, endTime: 1.6, body: '.' },
      ],
    }),
  ).toEqual(['0.5-0.75 Ada: So', '0.75-1 -: it', '1-1.6 Ada: holds.'])
})

test('reads what Whisper, AssemblyAI, Rev and YouTube write', () => {
  expect(lines({ text: ' Hi there.', segments: [{ id: 0, start: 0, end: 2.5, text: ' Hi there.' }] })).toEqual(['0-2.5 -: Hi there.'])
  expect(lines({ chunks: [{ timestamp: [0, 2], text: 'Hi.' }] })).toEqual(['0-2 -: Hi.'])
  expect(
    lines({
      utterances: [
        { speaker: 'A', start: 1000, end: 2500, text: 'Hi.' },
        { speaker: 'B', start: 61000, end: 62000, text: 'Yes.' },
      ],
    }),
  ).toEqual(['1-2.5 A: Hi.', '61-62 B: Yes.'])
  expect(
    lines({
      monologues: [
        {
          speaker: 0,
          elements: [
            { type: 'text', value: 'Hi', ts: 1, end_ts: 1.5 },
            { type: 'punct', value: '.' },
          ],
        },
      ],
    }),
  ).toEqual(['1-1.5 Speaker 0: Hi.'])
  expect(lines({ events: [{ tStartMs: 500, dDurationMs: 1500, segs: [{ utf8: 'so' }, { utf8: ' here' }] }] })).toEqual(['0.5-2 -: so here'])
})

test('reads the words of Deepgram, the times of whisper.cpp, and one object on each line', () => {
  const word = { word: 'hi', punctuated_word: 'Hi.', start: 0.1, end: 0.4, speaker: 0 }
  expect(lines({ results: { channels: [{ alternatives: [{ transcript: 'Hi.', words: [word] }] }] } })).toEqual(['0.1-0.4 Speaker 0: Hi.'])
  expect(lines({ transcription: [{ timestamps: { from: '00:00:01,000', to: '00:00:02,000' }, text: ' Hi.' }] })).toEqual(['1-2 -: Hi.'])
  const listed = readTranscript({
    bytes: new TextEncoder().encode('{"start":0,"text":"Hi"}\n{"start":1,"end":2,"text":"all"}\n'),
    type: '',
    name: 'a',
  })
  expect(listed).toMatchObject({ ok: true, format: 'json', cues: 2 })
})

test('reads clock texts, a bare list, and a transcript in one string', () => {
  expect(lines([{ start: '00:00:01.500', end: '00:00:02', text: 'One.' }])).toEqual(['1.5-2 -: One.'])
  expect(lines({ transcript: 'Ann Lee: One.\n\nBen Roe: Two.\n\nAnn Lee: Three.' })).toEqual([
    '0-0 Ann Lee: One.',
    '0-0 Ben Roe: Two.',
    '0-0 Ann Lee: Three.',
  ])
})

test('refuses chapters and broken JSON, saying which', () => {
  expect(read({ version: '1.2.0', chapters: [{ startTime: 0, title: 'Intro' }] })).toEqual({
    ok: false,
    reason: 'is JSON without a list of segments with text: link a transcript, such as {"segments": [{"startTime", "body"}]}',
  })
  const broken = readTranscript({ bytes: new TextEncoder().encode('{"segments": [{"body"'), type: 'application/json', name: 'a' })
  expect(broken.ok ? '' : broken.reason).toMatch(/^is broken JSON \(.+\): export it again$/)
})
