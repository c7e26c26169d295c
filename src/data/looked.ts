import { digestOf, takeDigest } from './digest.ts'
import type { Library } from './library.ts'

/** What a thread that joined the files first says of insights, so that others need not look at each. */
export interface Looked {
  /** Stands for what insights are joined with: the same of the same files. */
  basis: string
  /** Of the insights. */
  digests: string[]
}

/** What the files have that is not in entries, which all threads read from one place. */
type Joined = Pick<Library, 'settings' | 'podcasts' | 'insights'>

/** Looks at each insight. */
export function lookAt(library: Joined): Looked {
  return { basis: basisOf(library), digests: library.insights.map(digestOf) }
}

/** Takes the word of another thread, and gives whether it is of the same library. */
export function takeWord({ basis, digests }: Looked, library: Joined): boolean {
  const { insights } = library
  if (basis !== basisOf(library) || digests.length !== insights.length) return false
  for (const [place, digest] of digests.entries()) if (insights[place]) takeDigest(insights[place], digest)
  return true
}

function basisOf({ settings: { language, topics }, podcasts }: Joined): string {
  return digestOf([language, topics, podcasts])
}
