import { expect, test } from 'vitest'
import { readTranscript } from './read.ts'

function lines(text: string): string[] {
  const result = readTranscript({ bytes: new TextEncoder().encode(text), type: 'application/srt', name: 'episode' })
  if (!result.ok) throw new Error(result.reason)
  return result.transcript.segments.map(({ speaker, start, text }) => `${start} ${speaker ?? '-'}: ${text}`)
}

function srt(...texts: string[]): string {
  return texts.map((text, index) => `${index + 1}\n00:00:${10 + index},000 --> 00:00:${11 + index},000\n${text}\n`).join('\n')
}

test('carries a speaker on from the cue with the label', () => {
  expect(
    lines(srt('Ingrid Solberg: We asked', 'four firms.', 'Desmond: And?', 'Ingrid Solberg: All four', 'said no.', 'Desmond: Right.')),
  ).toEqual([
    '10 Ingrid Solberg: We asked',
    '11 Ingrid Solberg: four firms.',
    '12 Desmond: And?',
    '13 Ingrid Solberg: All four',
    '14 Ingrid Solberg: said no.',
    '15 Desmond: Right.',
  ])
})

test('never takes words before a colon for a speaker', () => {
  const texts = [
    'Note: this is long.',
    'The thing is: it broke.',
    'See https://a.example',
    'Remember: remember to look.',
    'At 10:30 we met.',
    'Warning: hot.',
    'Warning: hot again.',
  ]
  expect(lines(srt(...texts))).toEqual(texts.map((text, index) => `${10 + index} -: ${text}`))
})

test('keeps labels as they are: capitals behind chevrons, numbers, brackets', () => {
  expect(lines(srt('>> ALICE: Hi.', '>> JOHN: Hello.', '>> And you?', 'we said'))).toEqual([
    '10 ALICE: Hi.',
    '11 JOHN: Hello.',
    '12 -: And you?',
    '13 -: we said',
  ])
  expect(lines(srt('SPEAKER_01: Hi.', 'SPEAKER_02: Hello.'))).toEqual(['10 SPEAKER_01: Hi.', '11 SPEAKER_02: Hello.'])
  expect(lines(srt('[SPEAKER_00] Hi.', '[Ann Lee]: Hello.', '[Ann Lee]: Bye.', '[laughs] No.'))).toEqual([
    '10 SPEAKER_00: Hi.',
    '11 Ann Lee: Hello.',
    '12 Ann Lee: Bye.',
    '13 Ann Lee: [laughs] No.',
  ])
})

test('splits a cue in which two speak', () => {
  expect(lines(srt('ANN: Is it?\nBEN: It is.', 'ANN: Good.', 'BEN: Fine.'))).toEqual([
    '10 ANN: Is it?',
    '10.5 BEN: It is.',
    '11 ANN: Good.',
    '12 BEN: Fine.',
  ])
})

test('reads missing indices, blank lines within a text, positions and font tags', () => {
  expect(
    lines(
      '00:00:01,000 --> 00:00:02,000\n{\\an8}<font color="red">One</font>\n\nstill one\n\n00:00:02,000 --> 00:00:03,000\nTwo\n3\n00:00:03,000 --> 00:00:04,000\nThree\n',
    ),
  ).toEqual(['1 -: One still one', '2 -: Two', '3 -: Three'])
})

test('keeps a number that is what was said', () => {
  expect(lines(srt('How many?', '42', 'Really?'))).toEqual(['10 -: How many?', '11 -: 42', '12 -: Really?'])
})
