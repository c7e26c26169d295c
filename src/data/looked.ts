import { digestOf, takeDigest } from './digest.ts'
import type { Library, PlacedInsight } from './library.ts'

/** What a thread that joined the files first says of insights, so that others need not look at each. */
export interface Looked {
  /** Stands for what insights are joined with: the same of the same files. */
  basis: string
  /** Of the insights. */
  digests: string[]
}

/** What the files have that is not in entries, which all threads read from one place. */
type Joined = Pick<Library, 'settings' | 'podcasts' | 'insights'>

/** Finds a digest of each insight, which stands for it from then on. */
export function lookAt(library: Joined): Looked {
  const digests = library.insights.map((insight) => {
    const digest = lookAtOne(insight)
    takeDigest(insight, digest)
    return digest
  })
  return { basis: basisOf(library), digests }
}

/** Takes the word of another thread, and gives whether it is of the same library. */
export function takeWord({ basis, digests }: Looked, library: Joined): boolean {
  const { insights } = library
  if (basis !== basisOf(library) || digests.length !== insights.length) return false
  for (const [place, digest] of digests.entries()) if (insights[place]) takeDigest(insights[place], digest)
  return true
}

/** Of the text of its file and what it is joined with: all else is made of these. */
function lookAtOne(insight: PlacedInsight): string {
  const { id, file, podcast, episode, topics, alsoHeard, alsoSaid, stances, language, editedAt } = insight
  return file === undefined
    ? digestOf(insight)
    : digestOf([id, file, podcast, episode, topics, alsoHeard, alsoSaid, stances, language, editedAt])
}

function basisOf({ settings: { language, topics }, podcasts }: Joined): string {
  return digestOf([language, topics, podcasts])
}
