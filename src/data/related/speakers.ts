import { type RelatedInsight, timeOf } from './insight.ts'

/**
 * For each insight, oldest first, the names heard on its show until then, in parts and lower case. What comes later changes nothing: a
 * guest who was spoken of before was a subject.
 */
export function speakersSoFar(insights: readonly RelatedInsight[]): ReadonlySet<string>[] {
  const heard = new Map<string, ReadonlySet<string>>()
  const soFar: ReadonlySet<string>[] = []
  for (let from = 0; from < insights.length; ) {
    let end = from
    while (end < insights.length && timeOf(insights[end]!) === timeOf(insights[from]!)) addSpeakers(insights[end++]!, heard)
    for (; from < end; from++) soFar.push(heard.get(insights[from]!.podcast ?? '') ?? nobody)
  }
  return soFar
}

const nobody: ReadonlySet<string> = new Set()

/** Makes a new set where a name is new: those who were given the old one keep it. */
function addSpeakers({ podcast = '', speakers = [] }: RelatedInsight, heard: Map<string, ReadonlySet<string>>): void {
  const known = heard.get(podcast) ?? nobody
  const parts = speakers.flatMap((name) => name.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [])
  if (parts.some((part) => !known.has(part))) heard.set(podcast, new Set([...known, ...parts]))
}

/** Whether a word, as it is written, names one of the speakers: with a capital. */
export function isSpeaker(form: string, speakers: ReadonlySet<string>): boolean {
  if (speakers.size === 0) return false
  const lower = form.toLowerCase()
  return lower !== form && speakers.has(lower)
}
