import { expect, test } from 'vitest'
import { type Told, tellLibrary } from '../fixture.ts'
import type { Pieces } from '../memories.ts'
import { selectThreads } from '../threads.ts'
import { type LinkedTo, tellLinks } from './fixture.ts'

let state = 7
/** A number from 0 to 1, the same ones in every run (Lehmer's generator). */
function roll(): number {
  state = (state * 48_271) % 2_147_483_647
  return state / 2_147_483_647
}

test('what the last build learned gives the threads that nothing gives, whatever came, went or changed', () => {
  const terms = ['code review', 'author', 'pager rota', 'queue']
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(roll() * items.length)] as Item
  const tell = (): Told => {
    const said = [pick(terms), pick(terms)]
    const text = `${said.join(' and ')}: ${said.join(', then ')} again`
    return {
      id: `show-${Math.floor(roll() * 6)}/2026-04-${10 + Math.floor(roll() * 19)}-t${Math.floor(roll() * 1e6)}/x`,
      title: text,
      body: text,
    }
  }
  const links = new Map<string, LinkedTo[]>()
  let told: Told[] = Array.from({ length: 60 }, tell)
  let memory: Pieces | null = null
  let seen = 0
  for (let day = 0; day < 30; day++) {
    told = [...told.filter(() => roll() > 0.02), tell(), tell()].map((one) =>
      roll() > 0.02 ? one : { ...one, body: `${one.body}, ${pick(terms)}` },
    )
    const { insights } = tellLibrary(told)
    for (const { id, title } of insights) {
      if (links.has(id) && roll() > 0.05) continue
      const others = insights.filter((other) => other.id !== id && roll() < 0.6)
      links.set(
        id,
        others.map((other) => ({ id: other.id, terms: terms.filter((term) => title.includes(term) && other.title.includes(term)) })),
      )
    }
    const options = { linksIn: tellLinks(insights, (id) => links.get(id) ?? []), language: 'en', taken: [] }
    const since = selectThreads(memory, insights, options)
    expect(since.threads).toEqual(selectThreads(null, insights, options).threads)
    expect(selectThreads(since.memory, insights, options)).toEqual(since)
    memory = since.memory
    seen += since.threads.length
  }
  expect(seen).toBeGreaterThan(30)
  const { insights } = tellLibrary(told)
  const options = { linksIn: tellLinks(insights, (id) => links.get(id) ?? []), language: 'en', taken: [] }
  expect(selectThreads([new Uint8Array([1, 2, 3])], insights, options).threads).toEqual(selectThreads(null, insights, options).threads)
})
