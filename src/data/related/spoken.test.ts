import { expect, test } from 'vitest'
import { makeReader } from '../stems.ts'
import type { RelatedInsight } from './insight.ts'
import { growSpoken, keepSayings, nearSpoken, readSpoken } from './spoken.ts'
import { one, type Vectors } from './weigh.ts'

const said = ['server 40, cache 20', 'caches 30, kernel 10', 'harvest 20, plough 5', undefined]

/** Insight `i` is of episode `i` and has one word: server, cache, harvest, server. */
function readAll(spoken: readonly (string | undefined)[] = said) {
  const reader = makeReader('en')
  const words = ['server', 'cache', 'harvest', 'server'].map((word) => reader.termOf(word))
  const insights = spoken.map((told, at): RelatedInsight => ({ id: `${at}`, body: '', spoken: told }))
  const episodes = Int32Array.from(insights.keys())
  const vectors: Vectors = { starts: Int32Array.of(0, 1, 2, 3, 4), terms: Int32Array.from(words), values: new Uint16Array(4).fill(one) }
  const table = readSpoken(insights, { base: insights.length, episodes, reader })
  const near = (insight: number, other: number, given = table) => nearSpoken(vectors, given, insight)(other)
  return { insights, episodes, reader, table, near }
}

test('counts how many episodes say a word, in whichever form', () => {
  const { reader, table } = readAll()
  const { counts } = table
  expect(counts.episodes).toBe(3)
  expect(['server', 'cache', 'plough'].map((word) => counts.documents[reader.termOf(word)])).toEqual([1, 2, 1])
})

test('adds up the cosines of each with the episode of the other, and of both episodes', () => {
  const { near } = readAll()
  const weigh = (count: number, documents: number) => (1 + Math.log(count)) * Math.log(4 / (documents + 0.5))
  const [server, cache, other, kernel] = [weigh(40, 1), weigh(20, 2), weigh(30, 2), weigh(10, 1)]
  const lengths = [Math.hypot(server, cache), Math.hypot(other, kernel)] as const
  // The second insight says "cache", of which the first episode speaks; the second episode never says "server".
  expect(near(0, 1)).toBeCloseTo(cache / lengths[0] + (cache * other) / (lengths[0] * lengths[1]), 3)
})

test('gives the same from either side, whoever was asked for before', () => {
  const { near } = readAll()
  const first = near(0, 1)
  expect(near(0, 2)).toBe(0)
  expect([near(1, 0), near(0, 1)]).toEqual([first, first])
})

test('says nothing of an episode of which nobody knows what it says', () => {
  const { near } = readAll()
  expect([near(0, 3), near(3, 0)]).toEqual([null, null])
})

test('gives the same by what was kept, also of episodes that come after', () => {
  const { insights, episodes, reader, table, near } = readAll()
  const fresh = [near(0, 1), near(1, 2), near(0, 3)]
  const { counts } = table
  for (const from of [Int32Array.of(0, 1, 2, 3), Int32Array.of(0, 1, -1, 3), Int32Array.of(-1, 1, -1, -1)]) {
    const grown = growSpoken(insights, { episodes, reader, counts }, { ...keepSayings(table), from })
    expect([near(0, 1, grown), near(1, 2, grown), near(0, 3, grown)]).toEqual(fresh)
  }
})

test('passes over what is no word with its count', () => {
  const { near } = readAll(['server 40, cache 20, , nothing, the 9, gears -3', ...said.slice(1)])
  expect(near(0, 1)).toBe(readAll().near(0, 1))
})

test('counts forms of one word together', () => {
  const { near } = readAll(['server 30, cache 20, servers 10', ...said.slice(1)])
  expect(near(0, 1)).toBe(readAll().near(0, 1))
})

test('learns from those who teach alone how much a word says', () => {
  const { insights, episodes, reader } = readAll()
  const { counts, rows } = readSpoken(insights, { base: 1, episodes, reader })
  expect(counts.episodes).toBe(1)
  expect(counts.documents[reader.termOf('harvest')] ?? 0).toBe(0)
  expect(Array.from(rows.subarray(0, 4))).toEqual([0, 1, 2, -1])
})
