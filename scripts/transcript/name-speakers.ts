import type { Transcript } from '#domain/transcript.ts'

const genericLabel = /^(?:speaker|spk|sprecher|locuteur|hablante|unknown)[\s_#-]*(?:\d+|[a-z])?$/i
const introduction =
  /\b(?:(?:I am|I'm|I’m|[Mm]y name is|[Mm]y name's|[Tt]his is|[Jj]e suis|[Jj]e m'appelle|[Ii]ch bin|[Mm]ein Name ist|[Ss]oy|[Mm]e llamo|[Ee]u sou|[Mm]eu nome é)\s+)((?:\p{Lu}(?:\.|[\p{L}'’-]*)\s*){1,4})/gu

/**
 * Gives generic labels ("Speaker 1", "SPEAKER_00") the names of people who are known to be heard, where the talk itself says
 * so: a label whose speaker introduces themselves by one such name, which no other label does. Nothing is guessed: a label
 * without such words keeps its name.
 */
export function nameSpeakers(transcript: Transcript, people: readonly string[]): Transcript {
  const claims = new Map<string, Set<string>>()
  for (const { speaker, text } of transcript.segments) {
    if (speaker === null || !genericLabel.test(speaker)) continue
    for (const match of text.matchAll(introduction)) {
      const name = knownName(match[1] ?? '', people)
      if (name) claims.set(speaker, (claims.get(speaker) ?? new Set()).add(name))
    }
  }
  const names = new Map<string, string>()
  for (const [label, claimed] of claims) {
    const [name] = claimed
    const others = [...claims].filter(([other, theirs]) => other !== label && name !== undefined && theirs.has(name))
    if (claimed.size === 1 && name !== undefined && others.length === 0) names.set(label, name)
  }
  if (names.size === 0) return transcript
  const segments = transcript.segments.map((segment) => ({ ...segment, speaker: names.get(segment.speaker ?? '') ?? segment.speaker }))
  return { ...transcript, segments }
}

/** The one known person whom the words name, in full or by a first name that only one of them bears. */
function knownName(words: string, people: readonly string[]): string | null {
  const said = words.replace(/[.,\s]+$/, '').trim()
  const full = people.filter((name) => said === name || said.startsWith(`${name} `))
  if (full.length === 1) return full[0] ?? null
  const first = people.filter((name) => name.split(' ')[0] === said)
  return first.length === 1 ? (first[0] ?? null) : null
}
