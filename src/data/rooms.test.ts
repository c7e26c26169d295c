import { expect, test } from 'vitest'
import { placeInRooms, rooms } from './rooms.ts'

test('places each page in its room, and knows the room’s own page', () => {
  const placed = ['', 'briefs/', 'brief/mine/', 'weeks/2026-11-01/', 'threads/code-review/', 'episodes/a/b/', 'insights/a/b/c/', 'about/']
  expect(placed.map((path) => [path, placeInRooms(path)])).toEqual([
    ['', { room: '', itself: true }],
    ['briefs/', { room: 'briefs/', itself: true }],
    ['brief/mine/', { room: 'briefs/', itself: false }],
    ['weeks/2026-11-01/', { room: 'briefs/', itself: false }],
    ['threads/code-review/', { room: 'topics/', itself: false }],
    ['episodes/a/b/', { room: 'podcasts/', itself: false }],
    ['insights/a/b/c/', { room: 'insights/', itself: false }],
    ['about/', { room: null, itself: false }],
  ])
  for (const { path } of rooms) expect(placeInRooms(path)).toEqual({ room: path, itself: true })
  expect(placeInRooms(null)).toEqual({ room: null, itself: false })
})
