import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { renderEmbeddings } from '#domain/embeddings.ts'
import { attachEmbeddings } from './embedded.ts'
import type { Pieces } from './memories.ts'
import { everything, type RelatedInsight, relate, relateSince } from './related.ts'

const folder = mkdtempSync(join(tmpdir(), 'earmark-embedded-'))
afterAll(() => rmSync(folder, { recursive: true }))

const subjects =
  'barley copper choir ferry glacier oven harbour tulip marble violin saddle pepper lantern meadow anchor walnut bishop canyon drum eagle fiddle garnet hazel ivory'
const filler = subjects.split(' ').map((subject, index) => ({ ...tell(`filler-${index}`, `A survey of ${subject}.`), publishedAt: index }))
const yard = tell('yard', 'A transformer fails less when spares wait in the yard.')
const mill = tell('mill', 'Transformers at mills last when spares lie nearby.')
const port = tell('port', 'Transformers at docks rust where spares stay hidden.')
const alike = tell('alike', 'Nothing that anybody else mentions stands written here.')
const insights = [yard, mill, port, alike, ...filler]

/** Directions of vectors, so that `yard` and its friend point the same way, and all others each their own. */
const pointing = (friends: string[]) =>
  insights.map((insight, index) => {
    const embedding = new Float32Array(32)
    embedding[friends.includes(insight.id) ? 0 : index] = 1
    return { ...insight, embedding }
  })

test('of two that share the same words puts first the one whose vector is nearer, and shows it alone', () => {
  const order = (friends: string[], limits = {}) =>
    relate(pointing(friends), limits)
      .get('yard')
      ?.map(({ id }) => id)
  expect(order(['yard', 'mill'], { ...everything, most: 2 })).toEqual(['mill', 'port'])
  expect(order(['yard', 'port'], { ...everything, most: 2 })).toEqual(['port', 'mill'])
  expect(order(['yard', 'port'])).toEqual(['port'])
})

test('links none by vectors alone, and names the words as ever', () => {
  const related = relate(pointing(['yard', 'alike', 'mill']))
  expect(related.get('alike')).toEqual([])
  expect(related.get('yard')?.map(({ id, terms }) => [id, terms])).toEqual([['mill', ['spares', 'transformer']]])
})

test('does without where one has no vector, or one of another length', () => {
  const whole = pointing(['yard', 'mill'])
  const without = relate(insights)
  expect(relate(whole)).not.toEqual(without)
  for (const embedding of [undefined, new Float32Array(31).fill(1)]) {
    expect(relate(whole.map((insight) => (insight.id === 'filler-9' ? { ...insight, embedding } : insight)))).toEqual(without)
  }
})

test('reads the vectors of a file where it has all, and leaves the insights as they are where it has not', () => {
  const file = join(folder, 'vectors')
  expect(attachEmbeddings(null, insights)).toBe(insights)
  expect(attachEmbeddings(file, insights)).toBe(insights)
  const whole = pointing(['yard', 'mill'])
  const vectors = new Map(whole.map(({ id, embedding }) => [id, embedding]))
  writeFileSync(file, renderEmbeddings(vectors, 32))
  expect(attachEmbeddings(file, insights)).toEqual(whole)
  vectors.delete('port')
  writeFileSync(file, renderEmbeddings(vectors, 32))
  expect(attachEmbeddings(file, insights)).toBe(insights)
})

test('gives the same from memory as from nothing, with vectors, after others came, and where they went', () => {
  const words = subjects.split(' ')
  const many = Array.from({ length: 620 }, (_, index) => ({
    id: `insight-${index}`,
    podcast: `show-${index % 9}`,
    episode: `episode-${index}`,
    publishedAt: index,
    body: `${[1, 3, 7, 11].map((step) => words[(index * step + (index >> 4)) % words.length]).join(' ')} number${index % 90}ling of branch${index % 90}es`,
  }))
  const placed = (turn: number) =>
    many.map((insight, index) => ({
      ...insight,
      embedding: Float32Array.from({ length: 16 }, (_, at) => Math.sin((index % 90) * (at + 1)) + Math.sin(turn + index * (at + 2)) / 2),
    }))
  const [one, other] = [placed(0), placed(1)]
  const edited = one.map((insight, index) => other[index === 600 ? index : -1] ?? insight)
  const days = [one.slice(0, 610), one, edited, many, one]
  let memory: Pieces | null = null
  for (const day of days) {
    const since = relateSince(memory, day)
    expect(new Map(day.map(({ id }) => [id, since.listOf(id)]))).toEqual(relate(day))
    memory = since.memory
  }
  expect(relateSince(memory, one).memory).toBe(memory)
  expect([...relate(one).values()].filter(({ length }) => length > 0).length).toBeGreaterThan(100)
  expect(relate(one)).not.toEqual(relate(many))
})

function tell(id: string, body: string): RelatedInsight {
  return { id, podcast: id, body }
}
