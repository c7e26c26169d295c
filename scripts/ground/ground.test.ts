import { expect, test } from 'vitest'
import type { InsightDraft } from '#domain/insight.ts'
import type { Transcript } from '#domain/transcript.ts'
import { ground } from './ground.ts'

const transcript: Transcript = {
  language: 'en',
  timing: 'cues',
  segments: [
    { speaker: 'Ada', start: 10, end: 14, text: 'Well — the “old” queue held' },
    { speaker: 'Ada', start: 14, end: 18, text: '1,200 jobs, and nobody read it.' },
    { speaker: 'Tom', start: 18, end: 20, text: 'Nobody read it at all?' },
    { speaker: 'Ada', start: 20, end: 24, text: 'Not one person in the team.' },
  ],
}
const episode = { id: 'show/2026-03-02-one', podcast: 'show', publishedAt: new Date('2026-03-02T06:00:00Z') }
const engine = { name: 'built-in', prompt: 1 }

function groundOne(text: string, more: { speaker?: string; quoteWords?: number; transcript?: Transcript } = {}) {
  const draft: InsightDraft = {
    title: 'A claim',
    body: 'A paragraph.',
    quotes: [{ text, speaker: more.speaker ?? null }],
    topics: [],
    score: 0.5,
  }
  return ground({ drafts: [draft], transcript: more.transcript ?? transcript, episode, engine, quoteWords: more.quoteWords ?? 60 })
}

test('publishes the words of the transcript, with speaker and seconds, across a cue border', () => {
  const { insights, rejections } = groundOne('the old queue held 1,200 jobs')
  expect(rejections).toEqual([])
  expect(insights[0]?.evidence).toEqual([
    { quote: 'Well — the “old” queue held 1,200 jobs, and nobody read it.', speaker: 'Ada', start: 10, end: expect.closeTo(18, 0) },
  ])
})

test('publishes the part that was quoted where its sentence is over the limit, or no stop ends it', () => {
  const part = { quote: 'the “old” queue held 1,200 jobs,', speaker: 'Ada', start: expect.closeTo(11, 0), end: expect.closeTo(15.3, 1) }
  expect(groundOne('the old queue held 1,200 jobs', { quoteWords: 9 }).insights[0]?.evidence).toEqual([part])
  const segments = [{ speaker: 'Ada', start: 0, end: 4, text: 'we read it and the queue held and then we went' }]
  const open = groundOne('the queue held and then', { transcript: { ...transcript, segments } })
  expect(open.insights[0]?.evidence[0]?.quote).toBe('the queue held and then')
})

test('publishes a sentence once where two quotes of a draft stand in it', () => {
  const quotes = ['the old queue held 1,200 jobs', 'jobs, and nobody read it'].map((text) => ({ text, speaker: null }))
  const draft = { title: 'A claim', body: 'A paragraph.', quotes, topics: [], score: 0.5 }
  const { insights } = ground({ drafts: [draft], transcript, episode, engine, quoteWords: 60 })
  expect(insights[0]?.evidence.map(({ quote }) => quote)).toEqual(['Well — the “old” queue held 1,200 jobs, and nobody read it.'])
})

test('finds a quote whatever its case, punctuation, white space and quotation marks', () => {
  expect(groundOne('THE "OLD"   queue\nheld').insights).toHaveLength(1)
})

test('refuses a quote that the transcript does not contain', () => {
  expect(groundOne('the new queue held 1,200 jobs').rejections[0]?.reason).toBe('quote-not-found')
})

test('refuses a quote that runs from one speaker to the next', () => {
  expect(groundOne('nobody read it nobody read it').rejections[0]?.reason).toBe('quote-not-found')
})

test('refuses words that somebody else said', () => {
  const { rejections } = groundOne('Not one person in the team', { speaker: 'Tom' })
  expect(rejections[0]).toMatchObject({ reason: 'wrong-speaker', detail: 'said by Ada, not by Tom' })
})

test('refuses what is too short or too long to be a proof', () => {
  expect(groundOne('nobody read it').rejections[0]?.reason).toBe('quote-too-short')
  expect(groundOne('Not one person in the team', { quoteWords: 5 }).rejections[0]?.reason).toBe('quote-too-long')
})

test('refuses a draft without quote, title or paragraph', () => {
  const blank: InsightDraft = { title: 'A claim', body: ' ', quotes: [], topics: [], score: 0 }
  const drafts = [blank, { ...blank, body: 'A paragraph.' }]
  expect(ground({ drafts, transcript, episode, engine, quoteWords: 60 }).rejections.map(({ reason }) => reason)).toEqual([
    'empty-text',
    'no-quote',
  ])
})

test('refuses a second insight with the same proof', () => {
  const draft: InsightDraft = {
    title: 'A',
    body: 'B',
    quotes: [{ text: 'Not one person in the team', speaker: null }],
    topics: [],
    score: 0,
  }
  const { insights, rejections } = ground({ drafts: [draft, draft], transcript, episode, engine, quoteWords: 60 })
  expect([insights.length, rejections[0]?.reason]).toEqual([1, 'duplicate'])
})

test('says that times are estimated, and gives none where the transcript has none', () => {
  expect(
    groundOne('Not one person in the team', { transcript: { ...transcript, timing: 'estimated' } }).insights[0]?.evidence[0],
  ).toMatchObject({ estimated: true })
  expect(groundOne('Not one person in the team', { transcript: { ...transcript, timing: 'none' } }).insights[0]?.evidence).toEqual([
    { quote: 'Not one person in the team.', speaker: 'Ada' },
  ])
})

test('says that times within a long cue are estimated, and not those at its start', () => {
  const outcome = (seconds: number, text: string) => {
    const segments = [{ speaker: 'Ada', start: 0, end: seconds, text: `We came home late. ${text}` }]
    const { insights } = groundOne(text, { transcript: { ...transcript, segments } })
    return insights[0]?.evidence[0]?.estimated
  }
  expect([outcome(16, 'Not one person in the team.'), outcome(14, 'Not one person in the team.')]).toEqual([true, undefined])
  const opening = [{ speaker: 'Ada', start: 0, end: 60, text: 'Not one person in the team. We came home late.' }]
  const { insights } = groundOne('Not one person in the team', { transcript: { ...transcript, segments: opening } })
  expect(insights[0]?.evidence[0]?.estimated).toBeUndefined()
})

test('finds quotes in scripts without spaces', () => {
  const japanese: Transcript = {
    language: 'ja',
    timing: 'cues',
    segments: [{ speaker: null, start: 0, end: 4, text: '今日は良い天気です。散歩に行きましょう。' }],
  }
  expect(groundOne('は良い天気です', { transcript: japanese }).insights[0]?.evidence[0]?.quote).toBe('今日は良い天気です。')
})

test('measures quotes in scripts without spaces by two letters to a word', () => {
  const sentence =
    '船员每天早上检查水泵和发动机并且把读数写进一本旧账簿里面所以后来任何人都能看出哪台机器正在变慢而老板也终于明白为什么修理费用比买新设备还要贵得多这件事改变了港口对于维护工作的看法从那以后再没有船因故障停航。'
  const segments = [{ speaker: null, start: 0, end: 30, text: `我觉得是这样。${sentence}` }]
  const chinese: Transcript = { language: 'zh', timing: 'cues', segments }
  expect(groundOne(sentence, { transcript: chinese }).insights[0]?.evidence[0]?.quote).toBe(sentence)
  expect(groundOne('我觉得是', { transcript: chinese }).rejections[0]?.reason).toBe('quote-too-short')
  const khmer = 'កម្មវិធីនេះដំណើរការយឺតណាស់នៅពេលព្រឹក។'
  const spoken: Transcript = { language: 'km', timing: 'cues', segments: [{ speaker: null, start: 0, end: 9, text: khmer }] }
  expect(groundOne(khmer, { transcript: spoken }).insights[0]?.evidence[0]?.quote).toContain('កម្មវិធីនេះ')
})

test('takes words that every JavaScript object has for words', () => {
  const text = 'The constructor calls valueOf, toString and hasOwnProperty before the 3constructor does.'
  const spoken: Transcript = { language: 'en', timing: 'cues', segments: [{ speaker: 'Ada', start: 0, end: 4, text }] }
  expect(groundOne(text, { transcript: spoken }).insights[0]?.evidence[0]?.quote).toBe(text)
})
