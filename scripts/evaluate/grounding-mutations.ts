import type { Random } from './grounding-random.ts'
import type { Excerpt, Source } from './grounding-source.ts'
import { alike, bare, dull, isContent, isName, opposites, plain } from './grounding-words.ts'

/** A quote that says something else than the transcript. */
export interface Mutation {
  kind: string
  quote: string
  speaker: string | null
}

type Change = (excerpt: Excerpt, random: Random) => string[] | null

const modals = ['can', 'could', 'should', 'must', 'will', 'would', 'might', 'may']
const numberWords =
  'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty hundred thousand'.split(' ')
const auxiliaries = 'is are was were can could should will would has have had does do did must'.split(' ')
const restrictions = 'only almost maybe probably sometimes usually often always nearly mostly perhaps just even still'.split(' ')

const changes: Record<string, Change> = {
  'content word swapped': (excerpt, random) => replaceOne(excerpt.words, random, isContent, () => foreignWord(excerpt, random)),
  'name changed': (excerpt, random) => {
    const other = random.pick(namesIn(excerpt.source))
    return replaceOne(
      excerpt.words,
      random,
      (word, index) => index > 0 && isName(word, excerpt.words[index - 1]),
      (word) => {
        const different = other && !alike(other, bare(word))
        return different ? other : null
      },
    )
  },
  'negation dropped': ({ words }, random) => {
    const places = words.flatMap((word, index) =>
      /^(?:not|never|no|without|hardly|nobody|neither)$/i.test(bare(word)) || /n['’]t\b/.test(word) ? [index] : [],
    )
    const at = random.pick(
      places.filter((index) => bare(words[index - 1]) !== bare(words[index]) && bare(words[index + 1]) !== bare(words[index])),
    )
    if (at === undefined) return null
    const positive = (words[at] ?? '')
      .replace(/\bwon['’]t\b/i, 'will')
      .replace(/\bcan['’]t\b/i, 'can')
      .replace(/n['’]t\b/, '')
    return /n['’]t\b/.test(words[at] ?? '') ? splice(words, at, [positive]) : splice(words, at, [])
  },
  'negation added': ({ words }, random) => insertAfter(words, random, (word) => auxiliaries.includes(word), 'not'),
  'number changed': ({ words }, random) =>
    replaceOne(
      words,
      random,
      (word) => /\d/.test(word) || numberWords.includes(word.toLowerCase()),
      (word) => changedNumber(word, random),
    ),
  'comparative or opposite': ({ words }, random) =>
    replaceOne(
      words,
      random,
      (word) => opposites.has(word),
      (word) => opposites.get(word) ?? null,
    ),
  'modal changed': ({ words }, random) =>
    replaceOne(
      words,
      random,
      (word) => modals.includes(word),
      (word) => random.pick(modals.filter((modal) => modal !== word)) ?? null,
    ),
  'content word dropped': ({ words }, random) =>
    replaceOne(
      words,
      random,
      (word, index) => index > 0 && index < words.length - 1 && isContent(word),
      () => '',
    ),
  'restriction dropped': ({ words }, random) =>
    replaceOne(
      words,
      random,
      (word, index) => index > 0 && restrictions.includes(word),
      () => '',
    ),
  'word added': ({ words }, random) =>
    insertAfter(
      words,
      random,
      (word) => word.length > 3,
      random.pick(['only', 'completely', 'secretly', 'nearly', 'reportedly', 'never']) ?? 'only',
    ),
  'words exchanged': ({ words }, random) => exchanged(words, random),
  'quotes spliced': (excerpt, random) => spliced(excerpt, random, []),
  'quotes joined by an ellipsis': (excerpt, random) => spliced(excerpt, random, ['...']),
  'middle left out': ({ words }, random) => {
    const from = 3 + random.below(Math.max(1, words.length - 12))
    return words.length < 16 ? null : splice(words, from, ['...'], 6)
  },
  'negation cut off': (excerpt) => {
    const at = excerpt.words.findIndex((word) => /^(?:not|never|no|don['’]t|doesn['’]t|isn['’]t|can['’]t|won['’]t|didn['’]t)$/i.test(word))
    const rest = excerpt.words.slice(at + 1)
    return at < 0 || rest.length < 5 ? null : rest
  },
  'affix changed': ({ words }, random) =>
    replaceOne(
      words,
      random,
      (word) => /^(?!un|in|re|dis)\p{Ll}{6,}$/u.test(word) && !dull.has(word),
      (word) => (random.below(2) === 0 ? `un${word}` : `${word}less`),
    ),
}

export const mutationKinds = [...Object.keys(changes), 'speaker changed']

/** An excerpt with one change that changes what it says; `null` where the excerpt gives no place for it, or the transcript says that too. */
export function mutate(kind: string, excerpt: Excerpt, random: Random): Mutation | null {
  const { source, turn } = excerpt
  if (kind === 'speaker changed') {
    const others = source.turns.flatMap(({ speaker }) => (speaker !== null && speaker !== turn.speaker ? [speaker] : []))
    const speaker = random.pick(others)
    const said = excerpt.words.join(' ')
    const unique = source.turns.filter(({ words }) => plain(words.join(' ')).includes(plain(said))).length === 1
    return speaker !== undefined && turn.speaker !== null && unique ? { kind, quote: said, speaker } : null
  }
  const words = changes[kind]?.(excerpt, random)?.filter((word) => word !== '')
  if (!words || words.length < 6) return null
  const quote = words.join(' ')
  const said = source.turns.reduce((sum, other) => sum + plain(other.words.join(' ')).split(plain(quote)).length - 1, 0)
  return said > (kind === 'negation cut off' ? 1 : 0) ? null : { kind, quote, speaker: turn.speaker }
}

function replaceOne(
  words: readonly string[],
  random: Random,
  fits: (bare: string, index: number) => boolean,
  change: (bare: string) => string | null,
): string[] | null {
  const at = random.pick(words.flatMap((word, index) => (fits(bare(word), index) ? [index] : [])))
  if (at === undefined) return null
  const old = bare(words[at])
  const changed = change(old)
  if (changed === null || changed === old) return null
  if (changed === '' && (plain(words[at - 1] ?? '') === plain(old) || plain(words[at + 1] ?? '') === plain(old))) return null
  return splice(words, at, [changed === '' ? '' : (words[at] ?? '').replace(old, () => changed)])
}

function insertAfter(words: readonly string[], random: Random, fits: (bare: string) => boolean, added: string): string[] | null {
  const places = words.slice(0, -1).flatMap((word, index) => (fits(bare(word)) && /\p{L}$/u.test(word) ? [index] : []))
  const at = random.pick(places.filter((index) => !/^not$|n['’]t$/.test(words[index + 1] ?? '')))
  return at === undefined ? null : splice(words, at + 1, [added], 0)
}

function spliced({ source, turn, words }: Excerpt, random: Random, joint: string[]): string[] | null {
  const others = source.turns.filter((other) => other.speaker === turn.speaker && other !== turn && other.words.length > 12)
  const other = random.pick(others)
  if (!other) return null
  const from = random.below(other.words.length - 10)
  return [...words.slice(0, 8), ...joint, ...other.words.slice(from, from + 8)]
}

function exchanged(words: readonly string[], random: Random): string[] | null {
  const places = words.flatMap((word, index) => (isContent(bare(word)) ? [index] : []))
  const [a, b] = [random.pick(places), random.pick(places)]
  if (a === undefined || b === undefined || alike(bare(words[a]), bare(words[b]))) return null
  const result = [...words]
  result[a] = bare(words[b])
  result[b] = bare(words[a])
  return result
}

function foreignWord({ source, words }: Excerpt, random: Random): string | null {
  const other = bare(random.pick(random.pick(source.turns)?.words ?? []))
  return isContent(other) && words.every((word) => !alike(bare(word), other)) ? other : null
}

function changedNumber(word: string, random: Random): string {
  if (!/\d/.test(word)) return random.pick(numberWords.filter((other) => other !== word.toLowerCase())) ?? 'two'
  return word.replace(/\d/, (digit) => String(1 + ((Number(digit) + random.below(8)) % 9)))
}

function namesIn(source: Source): string[] {
  return source.turns.flatMap(({ words }) =>
    words.flatMap((word, index) => (index > 0 && isName(bare(word), words[index - 1]) ? [bare(word)] : [])),
  )
}

function splice(words: readonly string[], at: number, put: string[], dropped = 1): string[] {
  return [...words.slice(0, at), ...put, ...words.slice(at + dropped)]
}
