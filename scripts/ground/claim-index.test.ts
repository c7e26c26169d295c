import { expect, test } from 'vitest'
import { indexOf } from '../evaluate/claims.ts'
import type { Claim } from './claim.ts'

const mulch = claim('beds/2026-03-01-water/mulch', {
  title: 'Mulch saves more water than drip lines',
  body: 'On a trial plot, straw mulch cut watering by half; changing sprinklers for drip lines cut it by a fifth.',
  quotes: ['Five centimetres of straw mulch halved what we water, and the drip lines saved maybe a fifth.'],
  speakers: ['Ida Brandt'],
})
const straw = claim('plots/2026-03-08-dry/straw', {
  title: 'Straw on the bed does more than a drip line',
  body: 'Gardeners buy drip lines, though straw mulch halves the watering: it keeps the water in the soil.',
  quotes: ['Before you buy drip lines, put down straw mulch, the thing that halves the watering is covering the soil.'],
  speakers: ['Bo Lind'],
})
const none = new Set<string>()

test('finds the echo on another show, and counts nothing against the novelty of either for it', async () => {
  expect(await indexOf([mulch]).compare(straw, none)).toEqual({
    echoes: [{ id: mulch.id, podcast: 'beds', likeness: 0.49 }],
    novelty: 1,
    near: [mulch.id],
  })
})

test('takes what the same show said before for no echo, but for less new', async () => {
  const again = { ...straw, id: 'beds/2026-03-08-dry/straw', podcast: 'beds' }
  const { echoes, novelty } = await indexOf([mulch]).compare(again, none)
  expect(echoes).toEqual([])
  expect(novelty).toBeLessThan(0.7)
})

test('takes the same person on another show for no second voice', async () => {
  const { echoes } = await indexOf([mulch]).compare({ ...straw, speakers: ['IDA BRANDT'] }, none)
  expect(echoes).toEqual([])
})

test('takes the same words in a row for no echo', async () => {
  const copied = { ...straw, quotes: [...straw.quotes, 'Straw mulch halved what we water, and the drip lines saved maybe nothing.'] }
  expect((await indexOf([mulch]).compare(copied, none)).echoes).toEqual([])
})

test('leaves out its own episode and what it is told to leave out', async () => {
  const beside = { ...mulch, id: 'plots/2026-03-08-dry/mulch', podcast: 'plots' }
  expect(await indexOf([beside]).compare(straw, none)).toEqual({ echoes: [], novelty: 1, near: [] })
  expect(await indexOf([mulch]).compare(straw, new Set([mulch.id]))).toEqual({ echoes: [], novelty: 1, near: [] })
})

test('gives one echo for each show, the most alike first', async () => {
  const weaker = { ...mulch, id: 'beds/2026-02-01-dry/weaker', body: `${mulch.body} Slugs took the lettuce.` }
  const third = { ...mulch, id: 'yard/2026-03-02-dry/third', podcast: 'yard' }
  const { echoes } = await indexOf([weaker, third, mulch]).compare(straw, none)
  expect(echoes.map(({ id }) => id)).toEqual([mulch.id, third.id])
})

test('gives the same whatever the order in which insights became known', async () => {
  const noise = Array.from({ length: 20 }, (_, number) => ({
    ...mulch,
    id: `show-${number}/2026-01-01-a/b`,
    podcast: `show-${number}`,
    title: 'Slugs',
  }))
  const [one, other] = [
    [mulch, ...noise],
    [...noise.toReversed(), mulch],
  ].map((claims) => indexOf(claims).compare(straw, none))
  expect(await one).toEqual(await other)
})

test('knows an insight once, however often it is added', async () => {
  const [once, twice] = [[mulch], [mulch, mulch, mulch]].map((claims) => indexOf(claims).compare(straw, none))
  expect(await twice).toEqual(await once)
})

test('finds what is told again among many, and the first of them', async () => {
  const rerun = { ...mulch, id: 'beds/2026-04-01-rerun/mulch' }
  expect(await indexOf([straw, mulch]).findDuplicate(rerun)).toEqual({ id: mulch.id, likeness: 1 })
  expect(await indexOf([straw]).findDuplicate(rerun)).toBeNull()
})

function claim(id: string, text: Pick<Claim, 'title' | 'body' | 'quotes' | 'speakers'>): Claim {
  return { id, ...text, podcast: id.split('/', 1)[0] ?? '', publishedAt: new Date(`${id.split('/')[1]?.slice(0, 10)}T06:00:00Z`) }
}
