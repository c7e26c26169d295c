import { expect, test } from 'vitest'
import { type Told, tellLibrary } from './fixture.ts'
import type { PlacedInsight } from './library.ts'
import { countReads } from './reads.fixture.ts'
import { relate } from './related.ts'
import { describeAll } from './related-lists.ts'
import { joinThreads, nameThread, sayThread, threadsByTopic } from './thread-names.ts'
import { tellLinks } from './threads/fixture.ts'
import { selectThreads, type ThreadsOptions } from './threads.ts'

const rota: Told[] = [
  {
    id: 'one/2026-01-05-a/x',
    title: 'A code review finds what the author cannot see',
    body: 'A code review finds what the author cannot see, because the author knows what was meant. Reviewers read what is there.',
    topics: ['maintenance'],
  },
  {
    id: 'two/2026-01-12-b/x',
    title: 'Code reviews slow a team down when they wait for a day',
    body: 'Code reviews slow a team down when they wait for a day. A code review within the hour costs nobody anything.',
    topics: ['maintenance'],
  },
  {
    id: 'three/2026-01-19-c/x',
    title: 'Small changes make code review bearable',
    body: 'Small changes make code review bearable: two hundred lines get a real code review, two thousand get a nod.',
    topics: ['measurement'],
  },
  {
    id: 'one/2026-02-02-d/x',
    title: 'Nobody learns a codebase faster than in code reviews',
    body: 'Nobody learns a codebase faster than in code reviews, so let the newest person do the code review first.',
  },
]
const others: Told[] = [
  { id: 'two/2026-02-09-e/x', title: 'Bread needs time', body: 'Bread needs time more than yeast. A slow dough tastes of something.' },
  { id: 'three/2026-02-16-f/x', title: 'Rivers move', body: 'Rivers move their beds every century, whatever a map says of them.' },
  { id: 'four/2026-02-23-g/x', title: 'Bees sleep', body: 'Bees sleep in flowers, some of them holding each other by the feet.' },
]

/** Lists in which each insight names all others of a group, by the same words. */
function linkAll(groups: { insights: readonly PlacedInsight[]; terms: string[] }[]) {
  return (id: string) =>
    groups.flatMap(({ insights, terms }) =>
      insights.some((one) => one.id === id) ? insights.filter((one) => one.id !== id).map(({ id: other }) => ({ id: other, terms })) : [],
    )
}

const findThreads = (insights: readonly PlacedInsight[], options: ThreadsOptions) => selectThreads(null, insights, options).threads

function threadsOf(told: readonly Told[], groups: { ids: readonly string[]; terms: string[] }[], taken: string[] = []) {
  const { insights } = tellLibrary([...told])
  const byIds = groups.map(({ ids, terms }) => ({ insights: insights.filter(({ id }) => ids.includes(id)), terms }))
  return findThreads(insights, { linksIn: tellLinks(insights, linkAll(byIds)), language: 'en', taken })
}

const idsOf = (told: readonly { id: string }[]) => told.map(({ id }) => id)
const group = [{ ids: idsOf(rota), terms: ['code review', 'author'] }]

test('what four insights of three shows name again and again is a thread, oldest first', () => {
  const threads = threadsOf([...others, ...rota], group)
  expect(threads.map(({ slug, terms, shows }) => ({ slug, terms, shows }))).toEqual([
    { slug: 'code-review', terms: ['code review'], shows: 3 },
  ])
  expect(threads[0]?.insights.map(({ id }) => id)).toEqual(idsOf(rota))
})

test('lists as they are made from the texts give the same thread, in whatever order the insights stand', () => {
  const filler = Array.from({ length: 24 }, (_, index): Told => {
    const letter = String.fromCharCode(97 + index)
    return {
      ...(others[index % 3] as Told),
      id: `four/2026-03-${String(index + 1).padStart(2, '0')}-f/x`,
      body: `The ${letter}astling met a ${letter}orvane in ${letter}irnham.`,
    }
  })
  const say = (text = '') => text.replace(/code review/g, 'pager rota').replace(/Code review/g, 'Pager rota')
  const pagers = rota.map((told) => ({ ...told, title: say(told.title), body: say(told.body), topics: ['maintenance'] }))
  const { insights, settings } = tellLibrary([...filler, ...pagers])
  const lists = relate(describeAll(insights, settings.language))
  const options = { linksIn: tellLinks(insights, (id) => lists.get(id) ?? []), language: 'en', taken: [] }
  const threads = findThreads(insights, options)
  expect(threads.map(({ terms }) => terms)).toEqual([['pager rota']])
  expect(findThreads(insights.toReversed(), options)).toEqual(threads)
})

test('three insights, or two shows, are none', () => {
  expect(threadsOf(rota.slice(0, 3), [{ ids: idsOf(rota.slice(0, 3)), terms: ['code review', 'author'] }])).toEqual([])
  const ofTwo = rota.map((told) => ({ ...told, id: told.id.replace('three/', 'two/') }))
  expect(threadsOf(ofTwo, [{ ids: idsOf(ofTwo), terms: ['code review', 'author'] }])).toEqual([])
})

test('of two threads of one address the earlier stays', () => {
  const say = (month: string, title: string, body: string) =>
    ['one', 'two', 'three', 'four'].map((show, index): Told => {
      const id = `${show}/2026-${month}-0${index + 1}-a/x`
      return { id, title: `${title}, case ${index}`, body: `${body}, case ${index}.`, topics: ['maintenance'] }
    })
  const phrase = say('01', 'Memory safety pays for itself', 'Memory safety pays off. The case for memory safety is plain')
  const pair = say(
    '02',
    'Safety comes from how memory is owned',
    'Safety is a matter of who owns memory. Who cares for safety looks at memory',
  )
  const groups = [
    { ids: idsOf(phrase), terms: ['memory safety'] },
    { ids: idsOf(pair), terms: ['memory', 'safety'] },
  ]
  const found = (told: readonly Told[]) => threadsOf(told, groups).map(({ slug, terms }) => ({ slug, terms }))
  expect([found(pair), found([...pair, ...phrase])]).toEqual([
    [{ slug: 'memory-safety', terms: ['safety', 'memory'] }],
    [{ slug: 'memory-safety', terms: ['memory safety'] }],
  ])
})

test('whoever names the thing in passing stays out', () => {
  const passing: Told = {
    id: 'four/2026-03-02-h/x',
    title: 'Lunch is when things get done',
    body: 'Lunch beats a code review, and a walk beats lunch.',
  }
  const told = [...rota, passing]
  expect(threadsOf(told, [{ ids: idsOf(told), terms: ['code review', 'author'] }])[0]?.insights.map(({ id }) => id)).toEqual(idsOf(rota))
})

test('the same headline on another show is no voice of its own', () => {
  const [first, second, third] = rota as [Told, Told, Told]
  const told = [first, second, third, { ...first, id: 'four/2026-02-02-d/x' }]
  expect(threadsOf(told, [{ ids: idsOf(told), terms: ['code review', 'author'] }])).toEqual([])
})

test('a chain of neighbours is no thread, unless all say one name again and again', () => {
  const findChain = (told: readonly Told[], terms: string[]) => {
    const { insights } = tellLibrary([...told])
    const neighboursOf = (id: string) => {
      const at = insights.findIndex((one) => one.id === id)
      return [insights[at - 1], insights[at + 1]].flatMap((insight) => (insight ? [{ id: insight.id, terms }] : []))
    }
    return findThreads(insights, { linksIn: tellLinks(insights, neighboursOf), language: 'en', taken: [] }).map(nameThread)
  }
  expect(findChain(rota, ['code review', 'author'])).toEqual([])
  const named = rota.map((told) => ({
    ...told,
    title: (told.title ?? '').replace(/code reviews?/i, 'Kestrel'),
    body: `${told.body} Kestrel, and Kestrel again.`,
    topics: ['maintenance'],
  }))
  expect(findChain(named, ['Kestrel'])).toEqual(['Kestrel'])
})

test('a common word alone names nothing, a name does, and a lone word needs a topic of both', () => {
  const say = (word: string, topics: string[]) =>
    ['one', 'two', 'three', 'four'].map((show, index): Told => {
      const id = `${show}/2026-01-0${index + 1}-a/x`
      return {
        id,
        title: `In winter ${word} is what day ${index} turns on`,
        body: `At dawn ${word} is what day ${index} turns on, and ${word} it is at dusk.`,
        topics,
      }
    })
  const find = (word: string, topics: string[]) => {
    const told = say(word, topics)
    return threadsOf(told, [{ ids: idsOf(told), terms: [word] }]).map(nameThread)
  }
  expect(find('thread', ['maintenance'])).toEqual([])
  expect(find('Postgres', [])).toEqual([])
  expect(find('Postgres', ['maintenance'])).toEqual(['Postgres'])
  expect(find('IP', ['maintenance'])).toEqual([])
})

test('a thread of the name of a topic is none', () => {
  expect(threadsOf(rota, [{ ids: idsOf(rota), terms: ['code review'] }], ['Code review'])).toEqual([])
})

test('words that only share a stem are not one thing', () => {
  const told = rota.map((one, index): Told => {
    const word = index < 2 ? 'communities' : 'communicating'
    return { ...one, title: `On networks, ${word} wins`, body: `Networks and ${word}: our networks are ${word}, number ${index}.` }
  })
  expect(threadsOf(told, [{ ids: idsOf(told), terms: ['communities', 'networks'] }])).toEqual([])
})

test('a thread keeps its address and its insights when more is said, and holds twelve at most', () => {
  const more = Array.from({ length: 14 }, (_, index): Told => {
    const day = String(index + 1).padStart(2, '0')
    const like = rota[index % 4] as Told
    return { ...like, id: `show-${index % 5}/2026-04-${day}-t/x`, title: `${like.title}, as said on day ${index}` }
  })
  const grown = threadsOf([...rota, ...more], [{ ids: idsOf([...rota, ...more]), terms: ['code review', 'author'] }])
  expect(grown.map(({ slug }) => slug)).toEqual(['code-review'])
  expect(grown[0]?.insights).toHaveLength(12)
  expect(idsOf(grown[0]?.insights ?? [])).toEqual(expect.arrayContaining(idsOf(rota)))
})

test('a thread is named, and found from its insights and its topics', () => {
  const threads = threadsOf(rota, group)
  expect(threads.map(sayThread)).toEqual(['What 3 shows say about code review'])
  expect(joinThreads(threads).get('two/2026-01-12-b/x')).toEqual([{ slug: 'code-review', terms: ['code review'], shows: 3, insights: 4 }])
  expect([...threadsByTopic(threads, 5).keys()]).toEqual(['maintenance'])
})

test('its reads grow with the archive, not faster', () => {
  const count = (size: number) => {
    const told = Array.from({ length: size }, (_, index): Told => {
      const matter = `matter${String.fromCharCode(97 + (Math.floor(index / 8) % 26))}${Math.floor(index / 208)}`
      const body = `The Postgres of ${matter} is a ${matter} like Postgres.`
      const day = new Date(Date.UTC(2016, 0, 1 + (index % 3600))).toISOString().slice(0, 10)
      return { id: `show-${index % 40}/${day}-t${index}/x`, title: `On ${matter}, part ${index}`, body, topics: ['maintenance'] }
    })
    const { insights } = tellLibrary(told)
    const places = new Map(insights.map(({ id }) => [id, Number(/-t(\d+)/.exec(id)?.[1])]))
    const at = new Map(insights.map((insight) => [places.get(insight.id), insight]))
    const neighboursOf = (id: string) => {
      const from = Math.floor((places.get(id) ?? 0) / 8) * 8
      return Array.from({ length: 8 }, (_, step) => at.get(from + step)).flatMap((insight) =>
        insight && insight.id !== id
          ? [{ id: insight.id, terms: [/of (\w+)/.exec(insight.paragraphs[0] ?? '')?.[1] ?? '', 'Postgres'] }]
          : [],
      )
    }
    const reads = countReads(insights)
    expect(findThreads(insights, { linksIn: tellLinks(insights, neighboursOf), language: 'en', taken: [] }).length).toBeGreaterThan(
      size / 20,
    )
    return reads()
  }
  expect(count(4000) / count(1000)).toBeLessThan(6) // 4 by size, 16 where they grew with the square
})
