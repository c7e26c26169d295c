import { expect, test } from 'vitest'
import { readArchive } from './archive.ts'
import { compare } from './explain.ts'
import type { RelatedInsight } from './insight.ts'
import { countLikely, judgeFor, judgeOf, likelihoodOf, mayBeLikely } from './judge.ts'
import { forReaders } from './limits.ts'

/** Of an archive that is too small to teach meaning, and of one where a model tells it. */
const untaught = judgeFor({ meaning: null, embedded: null })
const taught = judgeFor({ meaning: null, embedded: { dimensions: 1, places: new Int8Array() } })
const body = 'The compiler frees an arena of memory at once, and every pointer into the arena dies.'
const insight = (id: string, given: Partial<RelatedInsight>): RelatedInsight => ({ id, body, podcast: id, episode: id, ...given })
const filler = Array.from({ length: 20 }, (_, at) =>
  insight(`filler-${at}`, { body: `Bread number${at} rises with yeast${at} in oven${at}.` }),
)
const talk = {
  memory: 'The garbage collector of the language counts each pointer into memory and stops threads.',
  fight: 'The gladiator strives in dust and blood while the crowd cheers for the emperor.',
}

function likelihood(others: RelatedInsight[], score = 0.3): number {
  const archive = readArchive([insight('own', {}), insight('other', {}), ...others, ...filler], 'en', forReaders)
  const common = compare(archive, 0, 1, forReaders.floor)
  if (common === null) throw new Error('have nothing in common')
  return likelihoodOf(untaught, judgeOf(archive, 0)(1, score), common.weight)
}

const beside = (own: string, other: string) => [
  insight('beside-own', { body: own, podcast: 'own', episode: 'own' }),
  insight('beside-other', { body: other, podcast: 'other', episode: 'other' }),
]

test('finds two likelier the nearer they are', () => {
  expect(likelihood([], 0.5)).toBeGreaterThan(likelihood([], 0.2) + 0.1)
})

test('finds two likelier whose episodes speak of the same beside them', () => {
  const alone = likelihood([])
  expect(likelihood(beside(talk.memory, talk.memory))).toBeGreaterThan(alone + 0.1)
  expect(likelihood(beside(talk.memory, talk.fight))).toBeLessThan(likelihood(beside(talk.memory, talk.memory)) - 0.1)
})

test('finds two less likely where fewer have taught what words and meaning say', () => {
  const archive = readArchive([insight('own', {}), insight('other', {}), ...filler], 'en', forReaders)
  const meaning = { dimensions: 1, places: new Int32Array(), directions: new Float32Array(), mean: new Float32Array() }
  const saidWith = (base: number) => judgeOf({ ...archive, meaning, base }, 0)(1, 0.3)
  expect(saidWith(800)).toBeLessThan(saidWith(8000) - 0.5)
  expect(saidWith(50_000)).toBe(saidWith(8000))
})

test('shows no more of a list than is likely enough, and a first link that is a little less so', () => {
  const count = (...scores: number[]) =>
    countLikely(
      scores.map((score) => ({ score })),
      taught,
    )
  expect([count(), count(0.6, 0.5), count(0.72), count(0.72, 0.71), count(0.9, 0.8, 0.5)]).toEqual([0, 0, 1, 1, 2])
})

test('finds two likelier the more their words weigh, and none that nothing else speaks for', () => {
  for (const judge of [untaught, taught]) {
    expect(likelihoodOf(judge, 0, 3)).toBeGreaterThan(likelihoodOf(judge, 0, 1) + 0.05)
    expect(mayBeLikely(judge, 0)).toBe(true)
    expect(mayBeLikely(judge, -3)).toBe(false)
  }
})
