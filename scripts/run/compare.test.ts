import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeTextFile } from '../publish/file.ts'
import { readFrontMatter } from '../publish/front-matter.ts'
import { readInsight } from '../publish/insight.ts'
import { openArchive } from './archive.ts'
import { explain, writeComparisons } from './compare.ts'
import { mulch, straw, tellInsight } from './fixture/content.ts'

const [first, second] = ['beds/2026-03-01-water/mulch', 'plots/2026-03-08-dry/straw']
let content = ''

beforeEach(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'earmark-compare-'))
})

afterEach(() => rm(content, { recursive: true, force: true }))

const settle = () => writeComparisons(content, openArchive(content, path.join(content, '.cache')))
const textOf = (id: string) => readFile(path.join(content, 'insights', `${id}.md`), 'utf8')

test('records on the later of two insights that it echoes the earlier, whichever file was written first', async () => {
  await tellInsight(content, second, { ...straw, facts: { reason: 'Gives a cause and a number.' } })
  await tellInsight(content, first, mulch)
  expect(await settle()).toMatchObject({ echoes: 1 })
  expect(await readInsight(content, first)).toMatchObject({ score: 0.5, value: 0.5, novelty: 1, reason: 'new here' })
  expect(await readInsight(content, second)).toMatchObject({
    score: 0.55,
    value: 0.5,
    novelty: 1,
    echoes: [first],
    reason: 'Gives a cause and a number; said before on The beds',
  })
  const facts = readFrontMatter(await textOf(second))
  expect(facts.ok && Object.keys(facts.data as object).join(' ')).toBe(
    'title podcast episode publishedAt score value novelty echoes reason evidence engine',
  )
})

test('changes nothing the second time, and never the file of an earlier insight', async () => {
  await tellInsight(content, first, mulch)
  await settle()
  const edited = (await textOf(first)).replace('score: 0.5', 'score: 0.9 # a favourite')
  await writeTextFile(path.join(content, 'insights', `${first}.md`), edited)
  await tellInsight(content, second, straw)
  expect(await settle()).toMatchObject({ echoes: 1 })
  const before = await textOf(second)
  expect(await settle()).toMatchObject({ echoes: 0 })
  expect([await textOf(first), await textOf(second)]).toEqual([edited, before])
})

test('lets an insight that its own show has told already lose a little', async () => {
  await tellInsight(content, first, mulch)
  await tellInsight(content, 'beds/2026-03-08-again/straw', straw)
  await settle()
  const again = await readInsight(content, 'beds/2026-03-08-again/straw')
  expect(again).toMatchObject({ value: 0.5, reason: 'near to things said before' })
  expect(again?.novelty).toBeLessThan(0.8)
  expect(again?.score).toBeLessThan(0.5)
  expect(again?.echoes).toBeUndefined()
})

test('leaves insights alone whose episode a brief has covered', async () => {
  await tellInsight(content, first, mulch)
  await writeTextFile(path.join(content, 'briefs/2026-03-02.md'), `---\ninsights: ["${first}"]\nepisodes: ["beds/2026-03-01-water"]\n---\n`)
  const before = await textOf(first)
  await settle()
  expect(await textOf(first)).toBe(before)
})

test('says what novelty and echoes did in a few plain words', () => {
  expect(explain(undefined, 1, [])).toBe('new here')
  expect(explain('names a mechanism.', 0.95, [])).toBe('names a mechanism; new here')
  expect(explain('names a mechanism', 0.7, ['Beds', 'Plots', 'Yard'])).toBe(
    'names a mechanism; said before on Beds, Plots and Yard; near to things said before',
  )
  expect(explain('', 0.4, [])).toBe('much like things said before')
})
