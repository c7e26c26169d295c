import { expect, test } from 'vitest'
import type { Transcript } from '#domain/transcript.ts'
import { nameSpeakers } from './name-speakers.ts'

const talk = (...lines: [string | null, string][]): Transcript => ({
  language: 'en',
  timing: 'cues',
  segments: lines.map(([speaker, text], index) => ({ speaker, start: index, end: index + 1, text })),
})
const speakersOf = (transcript: Transcript) => transcript.segments.map(({ speaker }) => speaker)
const people = ['Ada Okafor', 'Tomas Lindqvist']

test('a generic label gets the name by which its speaker introduces themselves', () => {
  const named = nameSpeakers(
    talk(['Speaker 1', "Hello, I'm Ada Okafor."], ['Speaker 2', 'And my name is Tomas.'], ['Speaker 1', 'Right.']),
    people,
  )
  expect(speakersOf(named)).toEqual(['Ada Okafor', 'Tomas Lindqvist', 'Ada Okafor'])
})

test('nothing is guessed', () => {
  const doubtful = talk(
    ['Speaker 1', "I'm Mei Tanaka."],
    ['Speaker 2', 'This is great, Ada.'],
    ['SPEAKER_03', "I'm Ada. No: I'm Tomas."],
    ['Host', "I'm Ada Okafor."],
  )
  expect(speakersOf(nameSpeakers(doubtful, people))).toEqual(speakersOf(doubtful))
  const both = talk(['Speaker 1', "I'm Ada."], ['Speaker 2', "I'm Ada."])
  expect(speakersOf(nameSpeakers(both, people))).toEqual(['Speaker 1', 'Speaker 2'])
})
