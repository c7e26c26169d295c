import type { PlacedWeek } from './library.ts'
import { count } from './times.ts'

/** What insights of several shows have in common, as a heading: `“alarm”, on 3 shows`, `The same idea, on 2 shows`. */
export function describeShared({ about, kind, insights }: PlacedWeek['shared'][number]): string {
  const shows = count(new Set(insights.map(({ podcast }) => podcast.id)).size, 'show')
  const what = { echo: 'The same idea', name: about, term: `“${about}”`, topic: about }
  return `${what[kind]}, on ${shows}`
}
