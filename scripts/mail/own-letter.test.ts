import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { settingsSchema } from '#domain/settings.ts'
import { publishBrief } from '../run/brief.ts'
import { tellEpisode } from '../run/fixture/episode.ts'
import { openLetterDesk } from './letter-desk.ts'
import { writeOwnLetter } from './own-letter.ts'

let content = ''

beforeEach(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'earmark-letter-'))
})
afterEach(() => rm(content, { recursive: true, force: true }))

const reader = { timeZone: 'UTC', language: 'en', topics: [], shows: [], people: [], muted: [], token: undefined }
const site = { title: 'Margins', tagline: 'Heard', site: 'https://margins.example/', topics: [{ id: 'work', name: 'Work' }] }

test('counts the episodes that the brief left waiting, and those whose transcript has come since by what they gave', async () => {
  const settings = settingsSchema.parse(site)
  const now = new Date('2026-11-22T06:00:00Z')
  await tellEpisode(content, 'upkeep/2026-11-20-a', { scores: [0.9], facts: { duration: 3600 } })
  await tellEpisode(content, 'yard/2026-11-21-b', { facts: { outcome: 'no-transcript', duration: 3600 } })
  await tellEpisode(content, 'yard/2026-11-21-c', { facts: { outcome: 'no-transcript', duration: 3600 } })
  await publishBrief({ content, settings, now })
  await tellEpisode(content, 'yard/2026-11-21-c', { scores: [0.5], facts: { duration: 3600 } })
  const { desk, briefs } = await openLetterDesk({ content, env: { SITE_URL: undefined, BASE_PATH: undefined }, settings, now })
  const [brief] = briefs
  const letter = brief && writeOwnLetter(reader, { brief, episodes: brief.episodes, whole: true }, desk)
  expect(letter?.text.replace(/\s+/g, ' ')).toContain(
    'Chosen from 2 shows, 3 episodes, 3 hours of audio, the newest from 21 November at 06:00 UTC. Still without a transcript: 1 episode.',
  )
})
