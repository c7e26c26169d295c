import { expect, test } from 'vitest'
import type { Episode, FeedEpisode } from '#domain/episode.ts'
import { tellFeedEpisode } from '../feed/fixture/episode.ts'
import type { Ledger } from '../publish/ledger.ts'
import { type SelectRequest, selectEpisodes } from './select.ts'

const now = new Date('2026-11-28T06:00:00Z')

/** An episode of a feed; the higher its number, the newer it is. */
function episode(number: number, facts: Partial<FeedEpisode> = {}): FeedEpisode {
  const publishedAt = new Date(Date.UTC(2026, 0, number, 6))
  return tellFeedEpisode({ guid: `g${number}`, title: `Alpha ${number} beta${number}`, publishedAt, ...facts })
}

/** A feed of so many episodes, newest first. */
function feedOf(count: number, facts: Partial<FeedEpisode> = {}): FeedEpisode[] {
  return Array.from({ length: count }, (_, index) => episode(count - index, facts))
}

/** A feed that dates no episode, made on this day. */
function undatedOf(count: number, madeAt: string): FeedEpisode[] {
  return feedOf(count, { publishedAt: new Date(madeAt), dated: false })
}

/** The file of the first episode. */
function filed(facts: Partial<Episode> & Pick<Episode, 'publishedAt'>): Episode {
  const { guid, title } = episode(1)
  return { id: 'show/2026-11-01-g1', podcast: 'show', guid, title, people: [], outcome: 'no-transcript', ...facts }
}

/** What a run takes, and the ledger that it leaves. */
function run(feedEpisodes: FeedEpisode[], ledger: Ledger | null, facts: Partial<SelectRequest> = {}) {
  const memory = { episodes: [], ledger }
  const selection = selectEpisodes({ feedEpisodes, memory, backfill: 3, limit: undefined, waitDays: 7, hears: false, now, ...facts })
  const taken = selection.fresh.map(({ guid, title, publishedAt }) => ({
    id: `show/${publishedAt.toISOString().slice(0, 10)}-${guid}`,
    guid,
    title,
  }))
  const left: Ledger = { since: selection.bounds.since, passed: selection.bounds.passed, episodes: [...(ledger?.episodes ?? []), ...taken] }
  return { guids: selection.fresh.map(({ guid }) => guid), left, waiting: selection.waiting }
}

test('a feed that was empty so far has its first run still to come', () => {
  const empty = run([], null)
  expect(empty.left).toEqual({ since: undefined, passed: undefined, episodes: [] })
  const first = run(feedOf(500), empty.left)
  expect(first.guids).toEqual(['g500', 'g499', 'g498'])
  expect(run(feedOf(501), first.left).guids).toEqual(['g501'])
})

test('where a first run is to take nothing, an episode that an empty feed gets later is taken', () => {
  const empty = run([], null, { backfill: 0 })
  const later = episode(9, { publishedAt: new Date('2026-11-29T06:00:00Z') })
  expect(run([later, ...feedOf(2)], empty.left, { backfill: 0 }).guids).toEqual(['g9'])
})

test('what was passed over stays so to the second, which is what a ledger tells', () => {
  const since = new Date('2026-11-20T06:00:00Z')
  const late = ['2026-11-20T06:00:00.700Z', '2026-11-20T06:00:01Z'].map((date, index) => episode(index, { publishedAt: new Date(date) }))
  expect(run(late, { since, episodes: [] }).guids).toEqual(['g1'])
})

test('what gives no date is new where the first run did not pass it over, whatever date is made up for it', () => {
  const first = run(undatedOf(60, '2026-11-26'), null)
  expect(first.guids).toEqual(['g60', 'g59', 'g58'])
  expect(first.left).toMatchObject({ since: undefined, passed: { length: 57 } })
  expect(run(undatedOf(60, '2026-11-27'), first.left).guids).toEqual([])
  expect(run(undatedOf(62, '2026-11-27'), first.left).guids).toEqual(['g62', 'g61'])
  const below = [...undatedOf(60, '2026-11-27'), episode(61, { dated: false })]
  expect(run(below, first.left).guids).toEqual(['g61'])
  expect(run(undatedOf(61, '1970-01-01'), first.left).guids).toEqual(['g61'])
  expect(run(feedOf(61), first.left).guids).toEqual(['g61'])
})

test('a ledger that tells nothing of what gives no date has its first run over these', () => {
  const old: Ledger = { since: new Date('2026-11-26'), episodes: run(undatedOf(60, '2026-11-26'), null).left.episodes }
  const next = run(undatedOf(61, '2026-11-27'), old)
  expect(next.guids).toEqual(['g61'])
  expect(next.left).toMatchObject({ since: old.since, passed: { length: 57 } })
  expect(run(undatedOf(65, '2026-11-28'), next.left).guids).toEqual(['g65', 'g64', 'g63', 'g62'])
})

test('an episode that takes the date of another neighbour is not taken for a new one', () => {
  const undated = { dated: false }
  const first = run(
    [episode(9), episode(8), episode(7), episode(6), episode(5, { ...undated, publishedAt: episode(4).publishedAt }), episode(4)],
    null,
  )
  expect(first.left).toMatchObject({ since: episode(6).publishedAt, passed: ['g5'] })
  const shorter = [episode(9), episode(8), episode(5, { ...undated, publishedAt: episode(8).publishedAt })]
  expect(run(shorter, first.left).guids).toEqual([])
})

test('remembers and looks at so many without a date that a ledger stays readable', () => {
  const first = run(undatedOf(3000, '2026-11-26'), null)
  expect(first.left.passed).toHaveLength(997)
  expect(run(undatedOf(3001, '2026-11-27'), first.left).guids).toEqual(['g3001'])
})

test('a limit takes an episode also where its guid was used before', () => {
  const audio = { url: 'https://example.org/100.mp3' }
  const before = filed({ audio, publishedAt: new Date('2026-11-01') })
  const again = episode(1, { title: 'Quite another story', audio: { url: 'https://example.org/200.mp3' } })
  const memory = { episodes: [before], ledger: null }
  expect(run([again], null, { memory, limit: 1 }).guids).toEqual([expect.stringMatching(/^g1#/)])
})

test('an episode that waits for its transcript keeps the date that was made up for it at first', () => {
  const before = filed({ publishedAt: new Date('2026-11-25T06:00:00Z') })
  const { waiting } = run(undatedOf(1, '2026-11-28'), null, { memory: { episodes: [before], ledger: null } })
  expect(waiting.map(({ feedEpisode }) => feedEpisode.publishedAt)).toEqual([before.publishedAt])
})
