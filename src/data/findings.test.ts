import { expect, test } from 'vitest'
import { digestOf } from './digest.ts'
import { type Findings, find, openFindings } from './findings.ts'
import { tellLibrary } from './fixture.ts'
import type { PlacedInsight } from './library.ts'
import { lookAt, takeWord } from './looked.ts'
import { relate } from './related.ts'
import { describeAll, placerOf } from './related-lists.ts'

/** Four insights of four shows that name one thing again and again, among others that name nothing twice. */
function tell(thing: string) {
  const rota = [
    `A ${thing} shows what the author cannot see, because reviewers read what is there.`,
    `Teams slow down when a ${thing} waits for a day: within the hour it costs nobody anything.`,
    `Small changes make the ${thing} bearable, two thousand lines get a nod.`,
    `Nobody learns a codebase faster than by a ${thing}, so the newest person goes first.`,
  ].map((text, index) => ({
    id: `show-${index}/2026-03-0${index + 1}-a/x`,
    title: `The ${thing}, a ${['view', 'wait', 'size', 'school'][index]}`,
    body: `${text} That is a ${thing}.`,
    topics: ['maintenance'],
  }))
  const others = Array.from({ length: 24 }, (_, index) => {
    const letter = String.fromCharCode(97 + index)
    const body = `The ${letter}astling met a ${letter}orvane in ${letter}irnham.`
    return { id: `other/2026-04-${index + 1 < 10 ? 0 : ''}${index + 1}-f/x`, title: `Of ${letter}astlings`, body }
  })
  return tellLibrary([...rota, ...others])
}

test('what one thread finds, another that has the same insights opens', () => {
  const { insights, settings } = tell('pager rota')
  const found = find(insights, settings)
  const relatedBy = ({ relatedTo }: Findings, some: readonly PlacedInsight[]) => some.map(({ id }) => relatedTo(id))
  const findings = openFindings(found, insights)
  expect(findings.threads.map(({ terms }) => terms)).toEqual([['pager rota']])
  const place = placerOf(insights)
  const afresh = Array.from(relate(describeAll(insights, settings.language)), ([id, list]) => place(id, list))
  expect(relatedBy(findings, insights)).toEqual(afresh)
  expect(relatedBy(findings, insights).flat().length).toBeGreaterThan(4)

  const other = tell('pager rota').insights
  const opened = openFindings(structuredClone(found), other)
  expect(opened.threads).toEqual(findings.threads)
  expect(relatedBy(opened, other)).toEqual(relatedBy(findings, insights))
})

test('takes the word of another thread on what insights say where it has the same', () => {
  const library = tell('pager rota')
  const looked = lookAt(library)
  const same = tell('pager rota')
  expect(takeWord(looked, same)).toBe(true)
  expect(same.insights.map(digestOf)).toEqual(looked.digests)
  expect(takeWord(looked, { ...same, insights: same.insights.slice(1) })).toBe(false)
  expect(takeWord(looked, { ...same, podcasts: same.podcasts.slice(1) })).toBe(false)
  expect(takeWord(looked, { ...same, settings: { ...same.settings, topics: [] } })).toBe(false)
})

test('an insight of a file stands for its text and all that it is joined with', () => {
  const library = tell('pager rota')
  const [insight] = library.insights
  if (insight === undefined) throw new Error('there is one')
  const digestWith = (other: Partial<PlacedInsight>) =>
    lookAt({ ...library, insights: [{ ...insight, file: 'text', ...other }] }).digests[0]
  const episode = { ...insight.episode, title: 'Another talk' }
  const digests = [
    {},
    { file: 'other' },
    { id: 'a/b' },
    { episode },
    { topics: library.settings.topics },
    { language: 'de' },
    { editedAt: new Date(5) },
  ].map(digestWith)
  expect(new Set(digests).size).toBe(digests.length)
  expect(digestWith({})).toBe(digests[0])
})
