import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addDays, weekdayOf } from '#domain/brief-day.ts'
import { settingsSchema } from '#domain/settings.ts'
import { readBriefs } from '../publish/brief.ts'
import { readWeeks } from '../publish/week.ts'
import { publishBrief } from './brief.ts'
import { tellEpisode } from './fixture/episode.ts'
import { seeded } from './fixture/seeded.ts'
import { publishWeeks } from './week.ts'

let content = ''

beforeEach(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'earmark-season-'))
})

afterEach(() => rm(content, { recursive: true, force: true }))

/** Zones that change their clocks in these weeks, the one forwards, the other back. */
const seasons = [
  { timeZone: 'Europe/Berlin', cadence: 'weekdays' },
  { timeZone: 'Pacific/Auckland', cadence: 'daily' },
  { timeZone: 'Pacific/Auckland', cadence: 'weekly' },
] as const

for (const { timeZone, cadence } of seasons) {
  test(`ten weeks of runs, some missed, some late, through a change of clocks: all is told once (${timeZone}, ${cadence})`, async () => {
    const next = seeded(7)
    const settings = settingsSchema.parse({
      title: 'Margins',
      tagline: 'Heard',
      topics: [{ id: 'work', name: 'Work' }],
      brief: { cadence, timeZone },
    })
    const publish = async (now: Date) => {
      await publishBrief({ content, settings, now })
      await publishWeeks({ content, settings, now })
    }
    const episodes: string[] = []
    for (let hour = 0; hour < 10 * 7 * 24; hour++) {
      const now = new Date(Date.UTC(2026, 2, 1, hour, 17))
      if (next() < 0.03) {
        const id = `show${Math.floor(next() * 3)}/${now.toISOString().slice(0, 10)}-e${hour}`
        await tellEpisode(content, id, { scores: [next()], publishedAt: now.toISOString() })
        episodes.push(id)
      }
      if ((hour % 24 === 5 && next() > 0.2) || next() < 0.01) await publish(now)
    }
    await publish(new Date('2026-05-25T12:00:00Z'))
    await publish(new Date('2026-06-08T12:00:00Z'))
    const { briefs } = await readBriefs(content)
    const { weeks } = await readWeeks(content)
    expect(briefs.flatMap((brief) => brief.episodes).sort()).toEqual(episodes.sort())
    const days = briefs.map(({ date }) => date)
    expect(new Set(days).size).toBe(days.length)
    expect(weeks.filter(({ date }) => weekdayOf(date) !== 'sunday')).toEqual([])
    const reviewed = days.filter((day) => day > addDays(weeks[0]?.date ?? '', -7))
    expect(weeks.flatMap((week) => week.briefs).sort()).toEqual(reviewed)
  }, 60_000)
}
