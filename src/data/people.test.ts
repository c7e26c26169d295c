import { expect, test } from 'vitest'
import { tellEpisode, tellLibrary } from './fixture.ts'

const episodes = [
  tellEpisode('upkeep/2026-03-02-a', {
    people: [
      { name: 'Ines Vale', role: 'host' },
      { name: 'Rosa Quiet', role: 'guest' },
    ],
  }),
  tellEpisode('upkeep/2026-03-09-b', { people: [{ name: 'Ines Vale', role: 'host' }] }),
  tellEpisode('yard/2026-03-16-c', { people: [{ name: 'Inés Vale', role: 'guest' }] }),
]

test('gathers what somebody said across shows, under the commonest spelling', () => {
  const { people } = tellLibrary(
    [
      { id: 'upkeep/2026-03-02-a/one', speaker: 'Ines' },
      { id: 'upkeep/2026-03-02-a/two', speaker: 'Speaker 2' },
      { id: 'yard/2026-03-16-c/three', speaker: 'INES VALE' },
    ],
    { episodes },
  )
  const told = [...people.values()].map(({ person, said, shows }) => ({
    person,
    said: said.map(({ id }) => id),
    shows: shows.map(({ podcast, ...rest }) => ({ podcast: podcast.id, ...rest })),
  }))
  expect(told).toEqual([
    {
      person: { name: 'Ines Vale', slug: 'ines-vale' },
      said: ['yard/2026-03-16-c/three', 'upkeep/2026-03-02-a/one'],
      shows: [
        { podcast: 'upkeep', episodes: 2, isHost: true },
        { podcast: 'yard', episodes: 1, isHost: false },
      ],
    },
  ])
})

test('whom others name has a page from the second insight on, and none for being listed', () => {
  const name = (id: string) => ({ id, people: ['Grace Hopper', 'Ada Lovelace'] })
  const { people } = tellLibrary([name('upkeep/2026-03-02-a/one'), { ...name('upkeep/2026-03-09-b/two'), people: ['Grace Hopper'] }], {
    episodes,
  })
  expect([...people.values()].map(({ person, namedIn }) => [person.slug, namedIn.length])).toEqual([['grace-hopper', 2]])
})
