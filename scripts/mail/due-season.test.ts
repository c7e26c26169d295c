import { expect, test } from 'vitest'
import type { Brief } from '#domain/brief.ts'
import { seeded } from '../run/fixture/seeded.ts'
import { cadences } from '../subscribers/subscriber.ts'
import { selectDue } from './due.ts'
import { type Account, applyLine, type Step } from './ledger-line.ts'

const days = 70

interface Season {
  /** Episodes of all briefs, in order. */
  published: string[]
  /** Episodes that mails covered, in order. */
  told: string[]
  /** Days on which mails came. */
  sent: number[]
}

/** Ten weeks of a subscriber, from 20 February 2026: briefs come or not, runs are missed, late or doubled, and some of them fail. */
function live(subscriber: Parameters<typeof selectDue>[0]['subscriber'], next: () => number): Season {
  const account: Account = { standings: new Map(), editions: new Map() }
  const briefs: Brief[] = []
  const season: Season = { published: [], told: [], sent: [] }
  for (let day = 0; day < days; day++) {
    const now = new Date(Date.UTC(2026, 1, 20 + day, 5 + Math.floor(next() * 12)))
    const date = now.toISOString().slice(0, 10)
    if (next() < 0.7) {
      const episodes = Array.from({ length: 1 + Math.floor(next() * 3) }, (_, index) => `show/${date}-${index}`)
      briefs.push({ date, insights: episodes.map((id) => `${id}/one`), episodes, note: '' })
      season.published.push(...episodes)
    }
    for (let runs = [0, 1, 1, 1, 1, 2][Math.floor(next() * 6)] ?? 0; runs > 0; runs--) {
      const due = selectDue({ subscriber, standing: account.standings.get('key'), briefs, now })
      const newest = briefs.at(-1)
      if (!due.due || !newest) continue
      const write = (step: Step) => applyLine(account, { at: now.toISOString(), to: 'key', brief: due.brief, step })
      applyLine(account, { at: now.toISOString(), edition: newest.date, episodes: newest.episodes })
      write('intent')
      const isSent = next() > 0.1
      write(isSent ? 'sent' : 'later')
      if (!isSent) continue
      season.told.push(...due.episodes)
      season.sent.push(day)
    }
  }
  return season
}

for (const cadence of cadences) {
  test(`whatever becomes of the runs, all is told once, with a mail ${cadence}, wherever the subscriber is`, () => {
    for (const timeZone of ['Europe/Berlin', 'Pacific/Auckland', 'America/Los_Angeles']) {
      for (let seed = 1; seed <= 40; seed++) {
        const { published, told, sent } = live({ cadence, timeZone }, seeded(seed * 7919))
        const where = `${timeZone}, seed ${seed}`
        expect(new Set(told).size, where).toBe(told.length)
        const [first, last] = [published.indexOf(told[0] ?? ''), published.indexOf(told.at(-1) ?? '')]
        expect(told, where).toEqual(published.slice(first, last + 1))
        const longest = Math.max(...sent.slice(1).map((day, index) => day - (sent[index] ?? 0)))
        expect(longest, where).toBeLessThan(cadence === 'weekly' ? 14 : 10)
      }
    }
  })
}
