import { expect, test } from 'vitest'
import { readArchive } from './archive.ts'
import { compare } from './explain.ts'
import { glanceFrom } from './glance.ts'
import { forReaders } from './limits.ts'

const bodies = [
  'The compiler frees an arena of memory at once, and every pointer into the arena dies.',
  'A gladiator enters the arena, and the crowd gives him a pointer about memory of pain.',
  'People need new things, and the arena is right here.',
  'People said that time is short and things change.',
  'Bread rises with yeast in an oven.',
  ...Array.from({ length: 30 }, (_, at) => `Sentence ${at} speaks of barrel${at % 7}, candle${at % 5} and memory of the lantern${at % 3}.`),
]
const archive = readArchive(
  bodies.map((body, at) => ({ id: String(at), body, episode: String(at) })),
  'en',
  { ...forReaders, sameEpisode: true },
)

for (const floor of [0.001, 0.04, 0.2]) {
  test(`tells what words weigh at most, and where less than ${floor} or nothing can be named`, () => {
    const told = { nothing: 0, something: 0 }
    for (let insight = 0; insight < bodies.length; insight++) {
      const glance = glanceFrom(archive, insight, floor)
      for (let other = 0; other < bodies.length; other++) {
        const most = glance(other)
        const common = compare(archive, insight, other, floor)
        if (most === null) {
          told.nothing += 1
          expect(common?.nameable ?? []).toEqual([])
        } else {
          told.something += 1
          expect(most.weight).toBeGreaterThanOrEqual(common?.weight ?? 0)
          if (common?.isSupported) expect(most.isSupported).toBe(true)
        }
      }
    }
    expect(told.nothing).toBeGreaterThan(50)
    expect(told.something).toBeGreaterThan(50)
  })
}
