import { expect, test } from 'vitest'
import { type Archive, readArchive } from './archive.ts'
import { compare } from './explain.ts'
import type { RelatedInsight } from './insight.ts'
import { countLikely, type Judge, judgeFor, judgeOf, likelihoodOf, makeCases, mayBeLikely } from './judge.ts'
import { forReaders } from './limits.ts'

/** Of an archive that is too small to teach meaning, and of one where a model tells it; nobody knows what is said in the episodes of either. */
const { spoken } = read([])
const untaught = judgeFor({ meaning: null, embedded: null, spoken })
const taught = judgeFor({ meaning: null, embedded: { dimensions: 1, places: new Int8Array() }, spoken })
const body = 'The compiler frees an arena of memory at once, and every pointer into the arena dies.'
const insight = (id: string, given: Partial<RelatedInsight>): RelatedInsight => ({ id, body, podcast: id, episode: id, ...given })
const filler = Array.from({ length: 20 }, (_, at) =>
  insight(`filler-${at}`, { body: `Bread number${at} rises with yeast${at} in oven${at}.` }),
)
const talk = {
  memory: 'The garbage collector of the language counts each pointer into memory and stops threads.',
  fight: 'The gladiator strives in dust and blood while the crowd cheers for the emperor.',
}

function read(insights: RelatedInsight[]): Archive {
  return readArchive(insights, 'en', forReaders)
}

function likelihood(others: RelatedInsight[], score = 0.3, [own, other]: Partial<RelatedInsight>[] = []): number {
  const archive = read([insight('own', { ...own }), insight('other', { ...other }), ...others, ...filler])
  const common = compare(archive, 0, 1, forReaders.floor)
  if (common === null) throw new Error('have nothing in common')
  return likelihoodOf(caseOf(archive, judgeFor(archive), score), 0, common)
}

/** The first two of an archive. */
function caseOf(archive: Archive, judge: Judge, score: number) {
  const cases = makeCases(1)
  judgeOf(archive, 0, judge)(cases, { others: [1], scores: [score] }, 0)
  return cases
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

test('finds two likelier whose episodes say the same as a whole, whatever the other insights say', () => {
  const said = { memory: 'pointer 30, garbage 12, heap 9', fight: 'gladiator 20, emperor 11, sand 8' }
  const spokenBy = (own: string, other: string) => likelihood(beside(talk.memory, talk.fight), 0.3, [{ spoken: own }, { spoken: other }])
  expect(spokenBy(said.memory, said.memory)).toBeGreaterThan(spokenBy(said.memory, said.fight) + 0.3)
  const known = likelihood(beside(talk.memory, talk.memory), 0.3, [{ spoken: said.memory }, { spoken: said.memory }])
  expect(known).toBeCloseTo(spokenBy(said.memory, said.memory), 2)
})

test('finds two likelier that have a second word to name, where it is known what is said', () => {
  const said = [{ spoken: 'heap 30, garbage 12' }, { spoken: 'lamp 30, garbage 2' }]
  const share = (text: string) => likelihood([], 0.4, [said[0]!, { ...said[1], body: text }])
  expect(share('Every arena needs a compiler.')).toBeGreaterThan(share('Every arena needs a lion.') + 0.05)
  expect(share('Every arena needs a sub-arena.')).toBeCloseTo(share('Every arena needs a lion.'), 1)
})

test('finds two that are all but the same likely in whatever company, where two words can be named', () => {
  const said = [{ spoken: 'heap 30, garbage 12' }, { spoken: 'lamp 30, garbage 2' }]
  const alike = (text: string) => likelihood([], 0.65, [said[0]!, { ...said[1], body: text }])
  expect(alike('Every arena needs a compiler.')).toBeGreaterThan(0.7)
  expect(alike('Every arena needs a lion.')).toBeLessThan(0.5)
})

test('finds two less likely where fewer have taught what words and meaning say', () => {
  const archive = read([insight('own', {}), insight('other', {}), ...filler])
  const meaning = { dimensions: 1, places: new Int32Array(), directions: new Float32Array(), mean: new Float32Array() }
  const saidWith = (base: number) => caseOf({ ...archive, meaning, base }, taught, 0.3).said[0]!
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
  for (const { weight } of [untaught, taught]) {
    const cases = { ...makeCases(2), said: Float64Array.of(0, -3), weight: Float64Array.of(weight, weight) }
    const weighing = (share: number) => likelihoodOf(cases, 0, { weight: share, isSupported: true })
    expect(weighing(3)).toBeGreaterThan(weighing(1) + 0.05)
    expect([mayBeLikely(cases, 0, untaught), mayBeLikely(cases, 1, untaught)]).toEqual([true, false])
  }
})
