import type { Atom } from './atom.ts'
import type { Language } from './language.ts'
import { notesIn } from './notes.ts'
import type { SpokenWord } from './words.ts'

const longestRepeat = 4 // words that a speaker says twice in a stumble
const longestAside = 5

/**
 * For each atom of a turn the numbers of atoms, from it on, that may be left out without a change of meaning: sounds of
 * hesitation, asides that marks set off, openers of a sentence, sound notes, the speaker's own label, stutters, and words said
 * twice. Negations and numbers said twice are kept.
 */
export function skipsOf(atoms: readonly Atom[], words: readonly SpokenWord[], language: Language): (readonly number[])[] {
  const notes = notesIn(words)
  const phrases = phrasesOf(language)
  const skips = atoms.map((atom, index) => {
    const lengths = new Set<number>()
    if (notes[atom.first] || atom.sign || language.hesitations.has(atom.form) || isBrokenOff(atoms, words, index, language)) lengths.add(1)
    for (const length of asidesAt(atoms, words, index, phrases)) lengths.add(length)
    return lengths
  })
  const weak = skips.map((lengths) => lengths.has(1))
  atoms.forEach((_, index) => {
    for (const length of repeatsAt(atoms, index, weak)) skips[index]?.add(length)
  })
  return skips.map((lengths) => (lengths.size > 0 ? [...lengths].sort((a, b) => a - b) : none))
}

const none: readonly number[] = []

interface Phrases {
  asides: ReadonlySet<string>
  openers: ReadonlySet<string>
  hesitations: ReadonlySet<string>
  starts: ReadonlySet<string>
  english: boolean
}

const known = new WeakMap<Language, Phrases>()

function phrasesOf(language: Language): Phrases {
  const made = known.get(language)
  if (made) return made
  const [asides, openers] = [new Set(language.asides), new Set(language.openers)]
  const starts = new Set([...asides, ...openers].map((phrase) => phrase.split(' ', 1)[0] ?? ''))
  for (const start of ['kind', 'sort', 'like']) starts.add(start)
  const phrases = { asides, openers, starts, hesitations: language.hesitations, english: language.code === 'en' }
  known.set(language, phrases)
  return phrases
}

function asidesAt(atoms: readonly Atom[], words: readonly SpokenWord[], index: number, phrases: Phrases): number[] {
  if (!phrases.starts.has(atoms[index]?.form ?? '')) return []
  const lengths: number[] = []
  let text = ''
  for (let length = 1; length <= longestAside && index + length <= atoms.length; length++) {
    text = `${text} ${atoms[index + length - 1]?.form ?? ''}`.trim()
    const span = { from: index, to: index + length }
    const opens = phrases.openers.has(text) && opensSentence(atoms, words, index, phrases)
    const aside = phrases.asides.has(text) && isSetOff(atoms, words, span, phrases)
    if (opens || aside || (phrases.english && isEnglishFiller(text, atoms, { ...span, closed: isMark(gapBefore(words, atoms[span.to])) })))
      lengths.push(length)
  }
  return lengths
}

const determiners = new Set(
  'a an the this that these those what some any every same different certain one other another each all which no new your my our their two #1 #2 #3 few many most right wrong only of'.split(
    ' ',
  ),
)
const afterYouKnow = new Set(
  'how what why where who when which if whether the a about it this that your my his her their our exactly'.split(' '),
)
const beforeYouKnow = new Set(
  'do did not if as that when what how would to should let will can must may might all once until before'.split(' '),
)
const needYouKnow = new Set('do did as if what how let would should'.split(' '))
const needIMean = new Set('what that do if which how all'.split(' '))
const beforeIMean = new Set('what that do if know not which how where when all'.split(' '))
const beforeLike = new Set('and so but because or of with in on at from by into have had has'.split(' '))
const afterLike = new Set('really very super totally'.split(' '))

/** Phrases that are fillers by the words around them; `closed` where a mark follows. */
function isEnglishFiller(
  text: string,
  atoms: readonly Atom[],
  { from, to, closed }: { from: number; to: number; closed: boolean },
): boolean {
  const before = atoms[from - 1]?.form ?? ''
  const after = atoms[to]?.form ?? ''
  if (text === 'you know') {
    return closed ? !needYouKnow.has(before) : !beforeYouKnow.has(before) && !afterYouKnow.has(after) && after !== ''
  }
  if (text === 'i mean')
    return closed ? !needIMean.has(before) : !beforeIMean.has(before) && !/^(?:it|that|by|to|this|business)$/.test(after)
  if (text === 'kind of' || text === 'sort of')
    return !determiners.has(before) && !/^(?:thing|things|person|people|stuff|a|the|#1)$/.test(after)
  return text === 'like' && (beforeLike.has(before) || afterLike.has(after))
}

function opensSentence(atoms: readonly Atom[], words: readonly SpokenWord[], index: number, phrases: Phrases): boolean {
  const before = atoms[index - 1]
  if (!before) return true
  if (phrases.hesitations.has(before.form)) return opensSentence(atoms, words, index - 1, phrases)
  return /[.!?…]["”’»)\]]?\s*$/.test(gapBefore(words, atoms[index]))
}

function isSetOff(
  atoms: readonly Atom[],
  words: readonly SpokenWord[],
  { from, to }: { from: number; to: number },
  phrases: Phrases,
): boolean {
  const previous = atoms[from - 1]
  const opens = !previous || phrases.hesitations.has(previous.form) || isMark(gapBefore(words, atoms[from]))
  const closes = to >= atoms.length || isMark(gapBefore(words, atoms[to]))
  return opens && closes
}

function isMark(gap: string): boolean {
  return /[,;:.!?…—–]|\s-+\s|--/.test(gap)
}

function gapBefore(words: readonly SpokenWord[], atom: Atom | undefined): string {
  if (!atom) return ''
  const [word, previous] = [words[atom.first], words[atom.first - 1]]
  if (!word) return ''
  return previous && previous.segment !== word.segment ? `${previous.after} ${word.before}` : word.before
}

/** A word that the speaker breaks off (`the qu- the queue`): a piece that a later word begins with. */
function isBrokenOff(atoms: readonly Atom[], words: readonly SpokenWord[], index: number, { negations }: Language): boolean {
  const atom = atoms[index]
  if (!atom || atom.raw.length > 6 || !/^\p{L}/u.test(atom.raw) || negations.has(atom.form)) return false
  if (!/^(?:-+(?:[\s,.]|$)|—|–|\.\.\.|…)/.test(words[atom.last]?.after ?? '')) return false
  return atoms.slice(index + 1, index + 4).some(({ raw }) => raw.length > atom.raw.length && raw.startsWith(atom.raw))
}

/** Lengths of the stretches from an atom on that are said again at once, hesitations between the two counted in. */
function repeatsAt(atoms: readonly Atom[], index: number, weak: readonly boolean[]): number[] {
  const lengths: number[] = []
  for (let length = 1; length <= longestRepeat; length++) {
    let again = index + length
    while (again < index + length + 3 && weak[again]) again++
    if (isSame(atoms, index, again, length) && isEmpty(atoms, index, length)) lengths.push(again - index)
  }
  return lengths
}

function isSame(atoms: readonly Atom[], first: number, second: number, length: number): boolean {
  for (let offset = 0; offset < length; offset++) {
    const [a, b] = [atoms[first + offset], atoms[second + offset]]
    if (!a || !b || a.form !== b.form) return false
  }
  return atoms[first]?.opens === true && atoms[first + length - 1]?.closes === true
}

const turning = new Set('not no never nicht nein ne pas nao plus'.split(' ')) // said twice they may mean something else

/** True where saying it twice says no more than saying it once. */
function isEmpty(atoms: readonly Atom[], first: number, length: number): boolean {
  const said = atoms.slice(first, first + length)
  if (length > 1) return !said.every(({ form }) => form.startsWith('#'))
  return said.every(({ form }) => !form.startsWith('#') && !turning.has(form))
}
