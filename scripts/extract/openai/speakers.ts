import type { Transcript } from '#domain/transcript.ts'
import { faultOfPlainText, tidyText } from './plain-text.ts'

const longestName = 60 // characters; a longer one is a sentence

/** The speakers of a transcript as a model is told of them. */
export interface Speakers {
  /** The name in the prompt; a name that is no name (an order, an address, a whole sentence) is `Speaker 3` there. */
  labelOf: (speaker: string | null) => string
  /** The transcript's name for a label that a model gives back, forgiving a part of the name; `undefined` where nobody is called so. */
  speakerOf: (label: string) => string | undefined
  /** False where the transcript's name may not be shown beside a quote. */
  isPresentable: (speaker: string | null) => boolean
}

/** Reads the speakers of a transcript in the order in which they are heard. */
export function readSpeakers(transcript: Transcript): Speakers {
  const names = [...new Set(transcript.segments.map(({ speaker }) => speaker))].filter((name) => name !== null)
  const labels = new Map<string, string>()
  names.forEach((name, index) => {
    const tidy = tidyText(name)
    labels.set(name, isName(tidy) ? tidy : `Speaker ${index + 1}`)
  })
  return {
    labelOf: (speaker) => (speaker === null ? 'Someone' : (labels.get(speaker) ?? 'Someone')),
    speakerOf: (label) => findName(labels, tidyText(label).toLowerCase()),
    isPresentable: (speaker) => speaker === null || isName(tidyText(speaker)),
  }
}

function isName(text: string): boolean {
  return text.length > 0 && text.length <= longestName && faultOfPlainText(text) === null && !/[:{}<>[\]|"]|[.!?]\s+\S+\s+\S+\s/.test(text)
}

function findName(labels: ReadonlyMap<string, string>, label: string): string | undefined {
  const entries = [...labels].map(([name, own]) => ({ name, own: own.toLowerCase() }))
  const exact = entries.find(({ own }) => own === label)
  if (exact) return exact.name
  const parts = entries.filter(({ own }) => label.length > 1 && (own.split(' ').includes(label) || label.includes(own)))
  return parts.length === 1 ? parts[0]?.name : undefined
}
