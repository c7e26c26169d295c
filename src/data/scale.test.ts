import { expect, test } from 'vitest'
import { countChecks } from './checks.ts'
import { selectEpisodePages } from './episode-pages.ts'
import { type Told, tellFiles } from './fixture.ts'
import { joinLibrary, type Library } from './library.ts'
import { indexPeople, selectHeardMost } from './people-index.ts'
import { selectPodcastPages } from './podcast-pages.ts'
import { indexShows, selectShows } from './podcasts.ts'
import { countReads } from './reads.fixture.ts'
import { cutSheets, findYears } from './sheets.ts'
import { gatherFacts } from './stream-facts.ts'
import { courseTopics, relateTopics, selectTopics } from './topics.ts'

/** An archive of a given size: a tenth as many people, a host in every show, four insights an episode. */
function tell(size: number) {
  const insights = Array.from({ length: size }, (_, index): Told => {
    const talk = Math.floor(index / 4)
    const day = new Date(Date.UTC(2016, 0, 1 + (talk % 3600))).toISOString().slice(0, 10)
    const guest = `Guest${String.fromCharCode(97 + (talk % 26))} Name${talk % (size / 10)}son`
    return {
      id: `show-${talk % 200}/${day}-talk-${talk}/${index}`,
      topics: index % 3 === 0 ? ['maintenance', 'measurement'] : ['maintenance'],
      speaker: index % 4 === 0 ? 'Ines Vale' : guest,
      people: ['Grace Hopper'],
    }
  })
  return tellFiles(insights)
}

/** Everything that the pages of shows, topics, people and episodes are made from. */
function selectAll(library: Library): number {
  const { settings, people, insights } = library
  const shelves = selectTopics(library)
  const sizes = new Map(shelves.map(({ topic, insights: own }) => [topic.id, own.length]))
  const made = [
    selectEpisodePages(library),
    selectPodcastPages(library),
    shelves.flatMap((shelf) => [gatherFacts(shelf.insights, settings.language), relateTopics(shelf, sizes)]),
    [...people.values()].map(({ said }) => [gatherFacts(said, settings.language), cutSheets(said, 30)]),
    indexPeople(people).pages,
    selectHeardMost(people),
    indexShows(selectShows(library)).letters,
    courseTopics(shelves, settings.language).rows,
    findYears(cutSheets(insights, 30)),
    Object.keys(countChecks(library)),
  ]
  return made.reduce((sum, list) => sum + list.length, 0)
}

test('what pages show is selected by reads that grow with the archive, not faster', () => {
  const count = (size: number) => {
    const files = tell(size)
    const ofFiles = countReads([...files.insights, ...files.episodes])
    const library = joinLibrary(files)
    const ofLibrary = countReads(library.insights)
    expect(selectAll(library)).toBeGreaterThan(size / 4)
    return ofFiles() + ofLibrary()
  }
  expect(count(4000) / count(1000)).toBeLessThan(6) // 4 by size, 16 where they grew with the square
})
