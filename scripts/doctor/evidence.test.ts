import { expect, test } from 'vitest'
import type { Segment, Transcript } from '#domain/transcript.ts'
import { checkLength, checkQuote, openTalk } from './evidence.ts'

const lines = [
  'We do not think that the old pump will last another winter in the valley.',
  'We wrote the numbers on the wall and the numbers went up every single week.',
  'If the spring is dry by May, we close the upper road. Was that a lie? A dentist in the north counted teeth per hour and lost all of his patients.',
]

function talkOf(speakers: (string | null)[], { timing = 'cues', people = [] }: { timing?: Transcript['timing']; people?: string[] } = {}) {
  const segments: Segment[] = lines.map((text, index) => ({
    speaker: speakers[index] ?? null,
    start: index * 100,
    end: index * 100 + 8,
    text,
  }))
  return openTalk({ language: 'en', timing, segments }, { people, source: 'https://show.example/a.vtt' })
}

const named = ['Ada Okafor', 'Bela', 'Ada Okafor']
const wall = { quote: 'We wrote the numbers on the wall and the numbers went up every single week.', start: 100, end: 108 }

test('a speaker may be named as the transcript does, by a part of it, or in full where the episode names them so', () => {
  const talk = talkOf(named, { people: ['Bela Kun'] })
  for (const speaker of ['Bela', 'bela', 'Bela Kun', 'Speaker 2'])
    expect(checkQuote({ ...wall, speaker }, talk)).toEqual({ faults: [], unproved: [] })
  for (const speaker of ['Bela Bartok', 'Ada', 'Ada Okafor']) expect(checkQuote({ ...wall, speaker }, talk).faults, speaker).toHaveLength(1)
  expect(checkQuote(wall, talk).faults).toEqual([])
})

test('where the transcript names nobody, one of the episode’s people is left to the editor, and anybody else is a fault', () => {
  for (const [speakers, mend] of [
    [[], 'Take "speaker" out.'],
    [['Speaker 1', 'Speaker 2'], 'Write speaker: "Speaker 2".'],
  ] as const) {
    const talk = talkOf([...speakers], { people: ['Bela Kun'] })
    expect(checkQuote({ ...wall, speaker: 'Bela Kun' }, talk)).toEqual({
      faults: [],
      unproved: [expect.stringMatching(/that it is Bela Kun could not be checked$/)],
    })
    expect(checkQuote({ ...wall, speaker: 'Barack Obama' }, talk).faults).toEqual([
      expect.stringContaining(`none of the episode's people. ${mend}`),
    ])
  }
})

test('a quote without the words that turn it over, or under which it was said, is a fault', () => {
  for (const quote of ['the old pump will last another winter in the valley.', 'the spring is dry by May, we close the upper road.']) {
    expect(checkQuote({ quote }, talkOf(named)).faults).toEqual([expect.stringContaining('leaves out words beside it that limit it')])
  }
})

test('seconds that are worked out may be some minutes off, and those of a transcript without times are not checked', () => {
  const late = { ...wall, start: 250, end: 258 }
  expect(checkQuote(late, talkOf(named)).faults).toEqual([
    expect.stringContaining('is said at 1:40, far from what the file gives, start: 250, end: 258'),
  ])
  expect(checkQuote(late, talkOf(named, { timing: 'estimated' })).faults).toEqual([])
  expect(checkQuote({ ...late, start: 99_999 }, talkOf(named, { timing: 'estimated' })).faults).toHaveLength(1)
  expect(checkQuote({ ...late, start: 99_999 }, talkOf(named, { timing: 'none' })).faults).toEqual([])
})

test('seconds without a transcript lie within the episode, and a little advertising', () => {
  expect(checkLength({ quote: 'Words.', start: 1000, end: 1100 }, 1060)).toEqual([])
  expect(checkLength({ quote: 'Words.', start: 1200 }, 1060)).toEqual([
    expect.stringContaining('"start" is 1200, but the episode lasts 1060 seconds'),
  ])
  expect(checkLength({ quote: 'Words.', start: 1200 }, undefined)).toEqual([])
})

test('shows the words that are most like the quote, else what is said at its second, else nothing', () => {
  const faultOf = (quote: string, start?: number) =>
    checkQuote({ quote, ...(start === undefined ? {} : { start }) }, talkOf(named)).faults[0]
  expect(faultOf('A dentist in the south counted teeth per hour')).toContain(
    'Nearest to it is "A dentist in the north counted teeth per hour" (Ada Okafor, at 3:23)',
  )
  expect(faultOf('Green cheese grows on craters and moons', 103)).toContain(
    'Nearest to it is "We wrote the numbers on the wall and" (Bela, at 1:40)',
  )
  expect(faultOf('Green cheese grows on craters and moons')).toContain('nor anything like it. Write what was said')
  expect(faultOf('…')).toContain('nor anything like it')
})
