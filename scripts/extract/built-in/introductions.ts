import type { Turn } from '../../transcript/turns.ts'
import type { Language } from './language.ts'
import type { Sentence } from './sentence.ts'

const reach = 4 // sentences of the same turn after it that belong to an introduction
const namedAtLeast = 3 // letters of a name: shorter ones are initials and particles

/**
 * The sentences in which somebody presents another speaker of the talk: those that name them with who they are or were,
 * and the few after each in its turn. What a guest says of themselves, or anybody of people who are not heard, is none.
 */
export function findIntroductions(
  turns: readonly Turn[],
  sentences: readonly (readonly Sentence[])[],
  { presents }: Pick<Language, 'presents'>,
): Set<Sentence> {
  const found = new Set<Sentence>()
  if (presents === null) return found
  const speakers = [...new Set(turns.flatMap((turn) => turn.speaker ?? []))]
  for (const [index, own] of sentences.entries()) {
    const others = speakers.filter((speaker) => speaker !== turns[index]?.speaker).flatMap(namesOf)
    for (const [at, { verbatim }] of own.entries()) {
      const named = others.some((name) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(verbatim))
      if (named && presents.test(verbatim)) for (const sentence of own.slice(at, at + 1 + reach)) found.add(sentence)
    }
  }
  return found
}

/** The parts of a speaker's name, as they are written; `Speaker 2` and the like name nobody. */
function namesOf(speaker: string): string[] {
  return (speaker.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? []).filter((name) => name.length >= namedAtLeast && !nobody.test(name))
}

const nobody = /^(?:speaker|host|guest|interviewer|narrator|moderator|caller|unknown|announcer|voice|man|woman|the|dr|mr|mrs|phd|psy)$/i
