import { expect, test } from 'vitest'
import type { FeedEpisode } from '#domain/episode.ts'
import { settingsSchema } from '#domain/settings.ts'
import type { ExtractionEngine } from '../extract/engine.ts'
import { tellFeedEpisode } from '../feed/fixture/episode.ts'
import { planEpisode, renderPlans } from './plan.ts'

const settings = settingsSchema.parse({
  title: 'T',
  tagline: 't',
  topics: [{ id: 'a', name: 'A' }],
  skip: ['trailer'],
  transcription: { model: 'ears', maxMinutes: 90 },
  prices: { ears: { minute: 0.01 }, small: { input: 1, output: 4 } },
})
const engine: ExtractionEngine = {
  mark: { name: 'openai', model: 'small', prompt: 1 },
  estimate: async ({ transcript }) => [{ model: 'small', input: transcript.segments.length * 200, output: 1000 }],
  extract: async () => ({ ok: false, reason: 'not asked', temporary: true, usage: [] }),
}
const podcast = { id: 'show', title: 'Show', feed: 'https://example.org/f', topics: [], publish: 'on' as const }
const episode = (facts: Partial<FeedEpisode>) => tellFeedEpisode({ audio: { url: 'https://example.org/a.mp3' }, duration: 3600, ...facts })
const plan = (facts: Partial<FeedEpisode>) => planEpisode(episode(facts), podcast, { settings, engine })

test('plans where the transcript comes from and what the models cost', async () => {
  const transcripts = [{ url: 'https://example.org/a.vtt', type: 'text/vtt', language: null, rel: null }]
  expect(await plan({ transcripts })).toEqual({ transcript: 'file', minutes: 0, tokens: 13_000, cost: 0.016 })
  expect(await plan({})).toEqual({ transcript: 'audio', minutes: 60, tokens: 13_000, cost: 0.616 })
  expect(await plan({ duration: 3 * 3600 })).toEqual({ transcript: 'none', minutes: 0, tokens: 0, cost: 0 })
  expect(await plan({ title: 'Trailer: season two' })).toEqual({ transcript: 'skip', minutes: 0, tokens: 0, cost: 0 })
})

test('says all plans in one line', async () => {
  expect(renderPlans(await Promise.all([plan({}), plan({ title: 'Trailer' }), plan({ audio: null })]))).toBe(
    '0 transcripts to fetch, 1 to transcribe (60 minutes of audio), 1 without one, 1 to skip, some 13,000 tokens; about 0.62 by the prices in settings.',
  )
})
