import { expect, test } from 'vitest'
import { readTranscript } from './read.ts'

function read(text: string, type = 'text/vtt') {
  return readTranscript({ bytes: new TextEncoder().encode(text), type, name: 'episode.vtt' })
}

function lines(text: string): string[] {
  const result = read(text)
  if (!result.ok) throw new Error(result.reason)
  return result.transcript.segments.map(({ speaker, start, end, text }) => `${start}-${end} ${speaker ?? '-'}: ${text}`)
}

test('reads voice tags with classes, ends and several voices in one cue', () => {
  expect(
    lines(
      'WEBVTT\n\n00:01.000 --> 00:03.000\n<v.loud Ada Okafor>We rewrote it.</v>\n\n00:03.000 --> 00:07.000\n<v Ada>Why?</v> <v Tom>Cost</v>\n',
    ),
  ).toEqual(['1-3 Ada Okafor: We rewrote it.', '3-5 Ada: Why?', '5-7 Tom: Cost'])
})

test('takes the language from the file where the feed does not say it', () => {
  const result = read('WEBVTT\nKind: captions\nLanguage: de\n\n00:01.000 --> 00:02.000\nHallo.\n')
  expect(result.ok && result.transcript.language).toBe('de')
})

test('passes over headers, notes, styles, regions, identifiers and cue settings', () => {
  expect(
    lines(
      'WEBVTT - a title\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\n\nNOTE\nmany\nlines\n\nintro\n00:01.000 --> 00:02.000 align:left size:50%\nOne.\n\nNOTE next\n\n2\n00:02.000 --> 00:03.000\nTwo.\n',
    ),
  ).toEqual(['1-2 -: One.', '2-3 -: Two.'])
})

test('reads a file without a blank line after the header, with CRLF, a byte order mark and comma decimals', () => {
  expect(lines('\ufeffWEBVTT\r\n00:01,000 --> 00:02,500\r\nOne\r\ntwo.\r\n\r\n100:00:00.000 --> 100:00:01.000\r\nLate.\r\n')).toEqual([
    '1-2.5 -: One two.',
    '360000-360001 -: Late.',
  ])
})

test('reads plain seconds, a missing end and an end before the start', () => {
  expect(
    lines('WEBVTT\n\n0.860 --> 7.380\nA.\n\n00:10.000 -->\nB.\n\n00:20.000 --> 00:01.000\nC.\n\n00:30.000 --> 00:31.000\nD.\n'),
  ).toEqual(['0.86-7.38 -: A.', '10-20 -: B.', '20-30 -: C.', '30-31 -: D.'])
})

test('keeps an arrow within a text, and decodes entities without taking words for tags', () => {
  expect(lines('WEBVTT\n\n00:01.000 --> 00:02.000\nfirst\nf --> g &amp; List<String> <i>or</i> &lt;b&gt;\n')).toEqual([
    '1-2 -: first f --> g & List<String> or <b>',
  ])
})

test('takes back what roll-up captions repeat', () => {
  const rolled = [
    ['00:00.000 --> 00:02.000', ' ', 'the first thing<00:00:01.000><c> we</c><c> did</c>'],
    ['00:02.000 --> 00:02.010', 'the first thing we did'],
    ['00:02.010 --> 00:04.000', 'the first thing we did', 'was to count the pumps'],
    ['00:04.000 --> 00:04.010', 'was to count the pumps'],
    ['00:04.010 --> 00:06.000', 'was to count the pumps', 'and then the valves'],
  ]
  const result = read(`WEBVTT\n\n${rolled.map((cue) => cue.join('\n')).join('\n\n')}\n`)
  expect(result.ok && result.transcript.segments.map((segment) => segment.text)).toEqual([
    'the first thing we did',
    'was to count the pumps',
    'and then the valves',
  ])
})

test('leaves out cues that are sound notes and keeps such notes within a text', () => {
  expect(
    lines(
      'WEBVTT\n\n00:01.000 --> 00:02.000\n[laughter]\n\n00:02.000 --> 00:03.000\n♪ la la ♪\n\n00:03.000 --> 00:04.000\nWell [laughs] yes.\n\n00:04.000 --> 00:05.000\n(music)\n',
    ),
  ).toEqual(['3-4 -: Well [laughs] yes.'])
})

test('gives no speaker to a cue without a voice tag where the others have one', () => {
  expect(
    lines('WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>One.\n\n00:02.000 --> 00:03.000\n<v Ada>Two.\n\n00:03.000 --> 00:04.000\nThree.\n')[2],
  ).toBe('3-4 -: Three.')
})

test('counts cues whose times cannot be read, and refuses a file of them', () => {
  const good = (index: number) => `00:${10 + index}.000 --> 00:${11 + index}.000\nword ${index}\n`
  const one = read(`WEBVTT\n\n${[0, 1, 2, 3, 4].map(good).join('\n')}\n00:xx --> 00:yy\nlost\n`)
  expect(one).toMatchObject({ ok: true, cues: 5, dropped: 1, notes: ['1 of 6 cues could not be read and were left out.'] })
  const most = read(`WEBVTT\n\n${good(0)}\n${'00:xx --> 00:yy\nlost\n\n'.repeat(4)}`)
  expect(most).toEqual({ ok: false, reason: 'is damaged: 4 of 5 cues cannot be read; export it again' })
})

test('sorts small disorder, and refuses times that run backwards', () => {
  const cue = (second: number) =>
    `00:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}.000 --> 00:59:00.000\nword ${second}\n`
  const small = read(`WEBVTT\n\n${[1, 3, 2, 4].map((second) => cue(second)).join('\n')}`)
  expect(small.ok && small.transcript.segments.map((segment) => segment.start)).toEqual([1, 2, 3, 4])
  const seconds = Array.from({ length: 40 }, (_, index) => index * 20)
  const twice = read(`WEBVTT\n\n${[...seconds, ...seconds].map((second) => cue(second)).join('\n')}`)
  expect(twice).toEqual({
    ok: false,
    reason: 'has times that run backwards (39 of 80 cues are out of order): export it again, in order and as one file',
  })
})
