import { expect, test } from 'vitest'
import type { FeedEpisode } from '#domain/episode.ts'
import type { Ledger } from '../publish/ledger.ts'
import { type SelectRequest, selectEpisodes } from './select.ts'

const now = new Date('2026-11-28T06:00:00Z')

/** An episode of a feed; the higher its number, the newer it is. */
function episode(number: number, facts: Partial<FeedEpisode> = {}): FeedEpisode {
  return {
    guid: `g${number}`,
    title: `Alpha ${number} beta${number}`,
    publishedAt: new Date(Date.UTC(2026, 0, number, 6)),
    link: null,
    audio: null,
    duration: null,
    description: null,
    notes: null,
    language: null,
    people: [],
    transcripts: [],
    chapters: null,
    inlineChapters: [],
    license: null,
    ...facts,
  }
}

/** A feed of so many episodes, newest first. */
function feedOf(count: number, facts: Partial<FeedEpisode> = {}): FeedEpisode[] {
  return Array.from({ length: count }, (_, index) => episode(count - index, facts))
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
  const left: Ledger = { since: selection.since, episodes: [...(ledger?.episodes ?? []), ...taken] }
  return { guids: selection.fresh.map(({ guid }) => guid), left }
}

test('a feed that was empty so far has its first run still to come', () => {
  const empty = run([], null)
  expect(empty.left).toEqual({ since: undefined, episodes: [] })
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
