import type { Evidence } from '#domain/insight.ts'
import { checkLength, checkQuote, openTalk } from './evidence.ts'
import type { Finding } from './finding.ts'
import type { Obtained } from './obtain.ts'

/** An insight, as far as it is held against the transcript. */
export interface Held {
  /** Its file, as a path below the content directory. */
  file: string
  evidence: readonly Evidence[]
}

/** What came of holding the insights of one episode against its transcript. */
export interface Hearing {
  faults: Finding[]
  /** What nothing can be said of. */
  unproved: Finding[]
  /** Why the transcript could not be had; `null` where it was. */
  unheard: string | null
  /** Quotes that were held against it. */
  quotes: number
}

/** Holds the quotes of an episode's insights against what was obtained of its transcript; `duration` is its length in seconds. */
export function holdInsights(insights: readonly Held[], obtained: Obtained, duration: number | undefined): Hearing {
  const talk = obtained.ok ? openTalk(obtained.transcript, obtained) : null
  const hearing: Hearing = { faults: [], unproved: [], unheard: obtained.ok ? null : obtained.reason, quotes: 0 }
  for (const { file, evidence } of insights) {
    for (const [index, item] of evidence.entries()) {
      const toFinding = (text: string) => ({ file, text: evidence.length > 1 ? `quote ${index + 1}: ${text}` : text })
      const verdict = talk ? checkQuote(item, talk) : { faults: [], unproved: [] }
      const late = talk === null || talk.timing === 'none' ? checkLength(item, duration) : []
      hearing.faults.push(...[...verdict.faults, ...late].map(toFinding))
      hearing.unproved.push(...verdict.unproved.map(toFinding))
      if (talk) hearing.quotes++
    }
  }
  return hearing
}
