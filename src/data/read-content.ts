import type { Brief } from '#domain/brief.ts'
import type { Costs } from '#domain/costs.ts'
import type { Episode } from '#domain/episode.ts'
import type { InsightFacts } from '#domain/insight.ts'
import type { Podcast } from '#domain/podcast.ts'
import type { Week } from '#domain/week.ts'
import { digestOf, takeDigest } from './digest.ts'
import { type Entry, entriesFile, readEntries } from './entries.ts'
import type { Files } from './library.ts'
import type { Kept } from './sources.ts'

/** What the files of a content directory say but for its settings, as they were read last (refresh.ts). */
export function readContent(): Required<Omit<Files, 'settings' | 'edits'>> {
  const named = <Data extends object>({ id, digest, data }: Entry<Data>) => {
    const whole = Object.assign(data, { id }) // a copy of thousands would be garbage
    takeDigest(whole, digestOf([id, digest]))
    return whole
  }
  const noted = <Data>({ data, markdown }: Entry<Data>) => ({ ...data, note: markdown?.html ?? '' })
  return {
    podcasts: read<Omit<Podcast, 'id'>>('podcasts').map(named),
    episodes: read<Omit<Episode, 'id'>>('episodes').map(named),
    insights: read<Omit<InsightFacts, 'id'>>('insights').map(({ id, digest: file, data, paragraphs }) =>
      Object.assign(data, { id, file, paragraphs }),
    ),
    briefs: read<Omit<Brief, 'note'>>('briefs').map(noted),
    weeks: read<Omit<Week, 'note'>>('weeks').map(noted),
  }
}

/** The note that stands in the file of a brief, as it is written; '' where there is none. */
export function readNote(date: string): string {
  return read<Omit<Brief, 'note'>>('briefs').find(({ data }) => data.date === date)?.markdown?.text ?? ''
}

/** What models were paid. */
export function readCosts(): Costs[] {
  return read<Costs>('costs').map(({ data }) => data)
}

/** By id: in the file they stand in the order in which they came. */
function read<Data>(name: Kept): Entry<Data>[] {
  return [...readEntries<Data>(entriesFile(name)).values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
