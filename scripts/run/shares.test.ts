import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { packChanges } from '../publish/changes.ts'
import { writeCosts } from '../publish/costs.ts'
import { readEpisode, writeEpisode } from '../publish/episode.ts'
import { writeTextFile } from '../publish/file.ts'
import { listInsightIds } from '../publish/insight.ts'
import { openArchive } from './archive.ts'
import { mulch, straw, tellInsight } from './fixture/content.ts'
import { joinShares } from './shares.ts'

let place = ''
const git = (folder: string, ...words: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...words], { cwd: path.join(place, folder) })
const content = (clone: string) => path.join(place, clone, 'content')

beforeEach(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'earmark-shares-'))
  await writeTextFile(path.join(place, 'origin/content/settings.md'), 'one\n')
  await mkdir(path.join(place, 'shares'))
  git('origin', 'init', '--quiet')
  git('origin', 'add', '--all')
  git('origin', 'commit', '--quiet', '-m', 'first')
  for (const clone of ['a', 'b', 'all']) git('.', 'clone', '--quiet', 'origin', clone)
})
afterEach(() => rm(place, { recursive: true, force: true }))

async function join() {
  for (const clone of ['a', 'b']) await packChanges(content(clone), path.join(place, `shares/${clone}.tgz`))
  const archive = openArchive(content('all'), path.join(place, 'cache'))
  return joinShares(path.join(place, 'shares'), { content: content('all'), archive, now: new Date('2026-03-01T03:00:00Z') })
}
const episodeOf = async (id: string) => {
  const read = await readEpisode(content('all'), id)
  return read.ok ? read.episode : null
}

test('what two shares tell is published once, as the show had it that was first', async () => {
  const [first, again, other] = ['yard/2026-03-01-water/mulch', 'beds/2026-03-02-water/mulch', 'beds/2026-03-02-water/straw']
  await tellInsight(content('a'), again, mulch)
  await tellInsight(content('a'), other, straw)
  await tellInsight(content('b'), first, mulch)
  expect(await join()).toEqual({ shares: 2, repeats: 1, spent: 0 })
  expect(await listInsightIds(content('all'))).toEqual([other, first])
  expect(await episodeOf('beds/2026-03-02-water')).toMatchObject({ outcome: 'published', repeats: [first] })
  expect(await episodeOf('yard/2026-03-01-water')).not.toHaveProperty('repeats')
})

test('an episode that is left without any, and those that pointed at it, point at what stays', async () => {
  const [first, again] = ['yard/2026-03-01-water/mulch', 'beds/2026-03-02-water/mulch']
  await tellInsight(content('a'), again, mulch)
  await tellInsight(content('a'), 'plots/2026-03-03-water/mulch', mulch)
  await rm(path.join(content('a'), 'insights/plots'), { recursive: true })
  const third = await readEpisode(content('a'), 'plots/2026-03-03-water')
  if (!third.ok) throw new Error(third.problem)
  await writeEpisode(content('a'), { ...third.episode, outcome: 'no-insight', reason: '1 insight told before', repeats: [again] })
  await tellInsight(content('b'), first, mulch)
  expect(await join()).toEqual({ shares: 2, repeats: 1, spent: 0 })
  const told = { outcome: 'no-insight', reason: '1 insight told before', repeats: [first] }
  expect(await episodeOf('beds/2026-03-02-water')).toMatchObject(told)
  expect(await episodeOf('plots/2026-03-03-water')).toMatchObject(told)
})

test('what is not of the shares is left alone, though it tells the same', async () => {
  const [mine, theirs] = ['beds/2026-03-02-water/mulch', 'yard/2026-03-01-water/mulch']
  await tellInsight(content('all'), mine, mulch)
  await tellInsight(content('b'), theirs, mulch)
  expect(await join()).toEqual({ shares: 2, repeats: 1, spent: 0 })
  expect(await listInsightIds(content('all'))).toEqual([mine])
})

test('tells what the shares spent, also on both sides of a month, and nothing that was spent before', async () => {
  const pay = (clone: string, month: string, podcast: string, cost: number) =>
    writeCosts(content(clone), month, podcast, [{ model: 'small', input: 1, output: 1, minutes: 0, cost }])
  for (const clone of ['a', 'all']) await pay(clone, '2026-02', 'yard', 3)
  await pay('a', '2026-02', 'yard', 3.5)
  await pay('b', '2026-03', 'beds', 0.25)
  expect(await join()).toEqual({ shares: 2, repeats: 0, spent: 0.75 })
})
