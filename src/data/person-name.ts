import type { Person } from '#domain/episode.ts'

/** Somebody as a page names them, with the place of their own page. */
export interface NamedPerson {
  /** The name in full. */
  name: string
  /** Their page is people/<slug>/; made from the name alone, so it never changes while the name stays. */
  slug: string
}

/** Words with which a transcript begins, and with which it ends, what it writes in place of a name. */
const beginsNobody = wordsOf(
  'all another anchor announcer audience caller crowd everyone female first guest guests host hosts interviewee interviewer main male moderator narrator other panelist participant person presenter producer second speaker speakers special the third unidentified unknown voice',
)
const endsNobody = wordsOf(
  'announcer audience caller host hosts interviewer moderator narrator participant presenter speaker speakers team voice',
)
const courtesy = /^(?:dr|prof|professor|mr|mrs|ms|mx|sir|dame|rev)\.?\s+(?=\S)/iu
const mostWords = 5
const longestSlug = 80 // UTF-16 units

/**
 * Who a name stands for, by this rule: it has two to five words and none of them is a stand-in ("Speaker 1", "Guest"), or the
 * feed names that person. A first or last name alone stands for the one person of the episode who has it. Names that differ by
 * case, accents or a courtesy title are one. `null` for anything else, the show's own name included: it gets no page.
 */
export function identifyPerson(name: string, heard: { people?: readonly Person[]; podcast?: string } = {}): NamedPerson | null {
  const own = readName(name)
  if (own === null || (heard.podcast !== undefined && own.slug === readName(heard.podcast)?.slug)) return null
  const listed = (heard.people ?? []).flatMap((person) => readName(person.name) ?? [])
  const same = listed.find((person) => person.slug === own.slug)
  if (same) return same
  if (own.slug.includes('-')) return isFullName(own.name) ? own : null
  const bearers = listed.filter((person) => {
    const parts = person.slug.split('-')
    return parts[0] === own.slug || parts.at(-1) === own.slug
  })
  return bearers.length === 1 ? (bearers[0] ?? null) : null
}

const known = new Map<string, NamedPerson | null>()

/** A name without title and additions, and its slug; `null` where no letter is left or a stand-in is meant. Few names are said often. */
function readName(text: string): NamedPerson | null {
  const read = known.get(text)
  if (read !== undefined) return read
  const fresh = parseName(text)
  known.set(text, fresh)
  return fresh
}

function parseName(text: string): NamedPerson | null {
  const name = text
    .normalize('NFKC')
    .replace(/[([{,;|/].*$/su, '')
    .trim()
    .replace(courtesy, '')
    .replace(/\s+/gu, ' ')
  const slug = slugOf(name)
  const words = slug.split('-')
  const isNobody = beginsNobody.has(words[0] ?? '') || endsNobody.has(words.at(-1) ?? '') || words.some((word) => /^\p{N}+$/u.test(word))
  return !/\p{L}/u.test(slug) || isNobody ? null : { name, slug }
}

function isFullName(name: string): boolean {
  const words = name.split(' ')
  return words.length >= 2 && words.length <= mostWords && words.some((word) => (word.match(/\p{L}/gu) ?? []).length > 1)
}

const plainLetters: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }

/** Lower case; Latin letters without their accents, other scripts as they are; hyphens between words. */
function slugOf(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})[\u0300-\u036F]+/gu, '')
    .normalize('NFC')
    .replace(/[ßæœøłđðþı]/gu, (letter) => plainLetters[letter] ?? letter)
    .replace(/['’`.]/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, longestSlug)
    .replace(/[-\p{Surrogate}]+$/u, '') // the cut may leave half a letter
}

function wordsOf(list: string): Set<string> {
  return new Set(list.split(' '))
}
