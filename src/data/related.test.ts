import { expect, test } from 'vitest'
import { everything, type RelatedInsight, relate } from './related.ts'

const subjects =
  'barley copper choir ferry glacier oven harbour tulip marble violin saddle pepper lantern meadow anchor walnut bishop canyon drum eagle fiddle garnet hazel ivory'
const filler: RelatedInsight[] = subjects.split(' ').map((subject, index) => ({
  id: `filler-${index}`,
  podcast: `show ${index}`,
  title: `Someone studies ${subject}`,
  body: `A survey of ${subject}.`,
}))
const yard = {
  id: 'grid/yard',
  podcast: 'grid',
  episode: 'yard',
  title: 'Spare transformers come first',
  body: 'A transformer fails less when spares wait in the yard.',
}
const mill = {
  id: 'mill/ledger',
  podcast: 'mill',
  episode: 'ledger',
  title: 'A mill keeps spare bearings',
  body: 'Transformers and bearings last when spares wait nearby.',
}

test('links insights of different episodes that speak of the same, and names the words as each writes them', () => {
  const related = relate([yard, mill, ...filler])
  expect(termsOf(related, yard.id)).toEqual([[mill.id, ['spares', 'transformers']]])
  expect(termsOf(related, mill.id)).toEqual([[yard.id, ['spares', 'transformers']]])
  expect(related.get('filler-0')).toEqual([])
})

test('gives the same in whatever order the insights come', () => {
  const insights = [yard, mill, ...filler]
  expect(relate(insights.toReversed()).get(yard.id)).toEqual(relate(insights).get(yard.id))
})

test('never links within one episode, unless asked for everything', () => {
  const other = { ...yard, id: 'grid/other', title: 'Transformers wait', body: 'Some spares wait for transformers for years.' }
  expect(relate([yard, other, ...filler]).get(yard.id)).toEqual([])
  expect(relate([yard, other, ...filler], everything).get(yard.id)?.[0]?.id).toBe(other.id)
})

test('takes two of one show at most', () => {
  const others = ['pumps', 'valves', 'rails'].map((subject) => ({
    ...mill,
    id: `mill/${subject}`,
    episode: subject,
    body: `Transformers near ${subject} have spares, and ${subject} need a survey.`,
  }))
  expect(relate([yard, ...others, ...filler]).get(yard.id)).toHaveLength(2)
})

test('lists one of several that say the same', () => {
  const copies = ['one', 'two'].map((show) => ({ ...mill, id: `${show}/ledger`, podcast: show }))
  expect(relate([yard, ...copies, ...filler]).get(yard.id)).toHaveLength(1)
})

test('does not count the speakers’ names as a subject on their own show', () => {
  const related = relate([
    { id: 'a', podcast: 'grid', speakers: ['Otto Bergman'], body: 'As Otto Bergman found, barges drift.' },
    { id: 'b', podcast: 'mill', body: 'As Otto Bergman found, kilns crack.' },
    ...filler,
  ])
  expect(related.get('a')).toEqual([])
})

test('does not link two for a lone word or topic', () => {
  const one = {
    id: 'a',
    podcast: 'grid',
    body: 'A quantum of light lands on every leaf in the wet valley before breakfast, say the farmers.',
  }
  const two = { id: 'b', podcast: 'mill', body: 'The quantum of proof that a judge demands grew with each appeal of the tenants’ union.' }
  const other = { id: 'c', podcast: 'choir', topics: ['light'], body: 'Valves rust where nobody turns them.' }
  expect(relate([one, two, ...filler]).get('a')).toEqual([])
  expect(relate([{ ...one, topics: ['light'] }, other, ...filler]).get('a')).toEqual([])
})

test('does not take a name for the common word, nor one abbreviation for another', () => {
  const pair = (first: string, second: string): RelatedInsight[] => [
    { id: 'a', podcast: 'grid', body: first },
    { id: 'b', podcast: 'mill', body: second },
  ]
  const links = (first: string, second: string) => termsOf(relate([...pair(first, second), ...filler]), 'a')
  expect(links('Servers run Node all night.', 'Each graph links a node with its kin.')).toEqual([])
  expect(links('Passports carry an ID.', 'Typists like fast IDEs.')).toEqual([])
  expect(links('A shelter needs an LLM and a forge.', 'Poets mock all LLMs beside the forge.')).toEqual([['b', ['forge', 'LLM']]])
})

test('names a common word where it stands before one of the subject', () => {
  const one = { id: 'a', podcast: 'grid', body: 'Who pays for open source when the volunteers leave?' }
  const two = { id: 'b', podcast: 'mill', body: 'Most open source rests on volunteers.' }
  expect(termsOf(relate([one, two, ...filler]), 'a')).toEqual([['b', ['open source', 'volunteers']]])
  const again = { ...one, body: 'Who pays for open source? Those who sell open source, or hoard open source.' }
  const edge = { id: 'b', podcast: 'mill', body: 'An edge has a source and a target; the source comes first.' }
  expect(termsOf(relate([again, edge, ...filler]), 'a')).toEqual([])
})

test('names a phrase where both have its words side by side', () => {
  const one = {
    id: 'a',
    podcast: 'grid',
    body: 'Machine learning moved the pre-training budget to Oslo, where winters cool the servers and nobody drinks tea.',
  }
  const two = {
    id: 'b',
    podcast: 'mill',
    body: 'In Oslo, pre-training is what machine learning lectures dwell upon while ferries cross the fjord.',
  }
  expect(termsOf(relate([one, two, ...filler]), 'a')[0]?.[1].toSorted()).toEqual(['Oslo', 'machine learning', 'pre-training'])
})

test('names what two can speak of, in the plural where a text has it', () => {
  const woken = { id: 'a', podcast: 'grid', body: 'A heron was woken by the foghorn, and woken herons blame foghorns.' }
  const angry = { id: 'b', podcast: 'mill', body: 'Whoever is woken by a foghorn is an angry heron.' }
  expect(termsOf(relate([woken, angry, ...filler]), 'a')).toEqual([['b', ['foghorns', 'herons']]])
  const lone = [
    { ...woken, topics: ['sleep'], body: 'Whoever is woken on Mondays snores angry, woken and louder.' },
    { ...angry, topics: ['sleep'], body: 'An angry guest, woken at noon, yells and stays angry.' },
  ]
  expect(relate([...lone, ...filler]).get('a')).toMatchObject([{ id: 'b', terms: [], topics: ['sleep'] }])
})

test('compares within a language, by its own endings', () => {
  const german = [
    { id: 'a', language: 'de', podcast: 'eins', body: 'Die Netze brauchen Transformatoren, die ein Kran auf den Sockel hebt.' },
    { id: 'b', language: 'de-AT', podcast: 'zwei', body: 'Ein Netz ohne Transformator und Sockel bleibt dunkel.' },
    ...'Gerste Kupfer Hafen Tulpe Marmor Geige Sattel Pfeffer Laterne Wiese Anker Walnuss'.split(' ').map((word) => ({
      id: word,
      language: 'de',
      podcast: word,
      body: `Eine Studie über ${word}.`,
    })),
    { id: 'c', language: 'en', podcast: 'drei', body: 'Netze und Transformatoren.' },
  ]
  expect(termsOf(relate([...german, ...filler]), 'a')).toEqual([['b', ['Netze', 'Sockel', 'Transformatoren']]])
})

test('ranks all others where no limits are asked for', () => {
  const related = relate([yard, mill, ...filler], everything)
  expect(related.get(yard.id)).toHaveLength(filler.length + 1)
  expect(related.get(yard.id)?.[0]).toMatchObject({ id: mill.id, terms: [], topics: [] })
})

function termsOf(related: Map<string, { id: string; terms: string[] }[]>, id: string): [id: string, terms: string[]][] {
  return (related.get(id) ?? []).map((neighbour) => [neighbour.id, neighbour.terms])
}
