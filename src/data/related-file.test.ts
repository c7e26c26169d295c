import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { unpackList } from './related/packed.ts'
import { openLists } from './related/told.ts'
import { relate } from './related.ts'
import { relateFrom } from './related-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'earmark-related-'))
afterAll(() => rmSync(folder, { recursive: true }))

const words = 'barley copper choir ferry glacier oven harbour tulip marble violin saddle pepper lantern meadow anchor walnut'.split(' ')
const insights = Array.from({ length: 620 }, (_, index) => ({
  id: `insight-${index}`,
  podcast: `show-${index % 9}`,
  episode: `episode-${index}`,
  publishedAt: index,
  body: `${[1, 3, 7, 11].map((step) => words[(index * step + (index >> 4)) % words.length]).join(' ')} number${index % 90}ling`,
}))

test('keeps what it learned beside nothing else, and gives the same with it, without it, and where it is broken', () => {
  const file = join(folder, 'key')
  writeFileSync(join(folder, 'older-key'), 'of other code')
  const days = [insights.slice(0, 600), insights.slice(0, 612), insights.slice(2, 620)]
  const found = (from: string | null, day: typeof insights) => {
    const listOf = openLists(relateFrom(from, day))
    return new Map(day.map(({ id }) => [id, listOf(id)]))
  }
  for (const day of days) expect(found(file, day)).toEqual(relate(day))
  expect(readdirSync(folder)).toEqual(['key'])
  const kept = readFileSync(file)
  expect(found(file, insights.slice(2, 620))).toEqual(relate(insights.slice(2, 620)))
  expect(readFileSync(file).equals(kept)).toBe(true)
  writeFileSync(file, kept.subarray(0, kept.length >> 1))
  expect(found(file, insights)).toEqual(relate(insights))
  expect(found(null, insights)).toEqual(relate(insights))
  const lists = relateFrom(file, insights)
  const listOf = openLists(structuredClone(lists))
  const english = lists.get('en')
  for (const [place, id] of english?.ids.entries() ?? []) {
    const list = english && unpackList(english.links, place, (other) => english.ids[other] ?? '')
    expect(list?.slice(0, listOf(id).length)).toEqual(listOf(id))
  }
  expect(english?.ids).toHaveLength(insights.length)
  expect(listOf('of nobody')).toEqual([])
})
