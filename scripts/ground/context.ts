import type { Heard } from './heard.ts'

/** What may stand between a negation and what it turns over: `I don't think that we should`, `it is not true that`. */
const reporting = wordSet(
  'think thinks thought believe believes believed say says saying said sure mean true case know certain expect want feel suppose imagine like as ' +
    'that if whether it the convinced agree accept accepts claim claims argue argues clear enough because just to be been is was about from ' +
    'people us me only all every ever any anybody anyone a an #1 dass que',
)
const restrictions = wordSet('only almost nearly maybe perhaps probably supposedly allegedly nur fast presque casi quase')
/** Words that deny what follows them, if another word joins the two (`a lie that`, `wrong to say`). */
const denials = wordSet(
  'myth lie false untrue wrong nonsense doubt doubts doubted deny denies denied refuse refuses refused disagree disagrees unlikely impossible ' +
    'mythos marchen luge falsch bezweifle bezweifeln mythe faux doute mito mentira falso falsa dudo duvido',
)
/** Words under which what follows is not said to be so: conditions, wishes, and what others say or one thought once. */
const conditions = wordSet(
  'if whether unless suppose supposing imagine assuming wish claim claims claimed argue argues argued told fear feared used hard far surprised ' +
    'wenn falls ob angenommen si suponiendo caso',
)
const verbs = wordSet('is are was were said says say')
const furthest = 5
const nearest = 3

/**
 * True where a quote that begins within a sentence leaves out, just before it, the negation or denial that governs it, or the word that
 * restricts it. Published alone it would say the opposite.
 */
export function isCutFromNegation(heard: Heard, from: number): boolean {
  const { atoms, language } = heard
  const formAt = (index: number) => atoms[index]?.form ?? ''
  return isGoverned(heard, from, (form, index) => {
    if (language.negations.has(form) || (index === from - 1 && restrictions.has(form))) return true
    const isDenied = language.negations.has(formAt(index - 1)) || language.negations.has(formAt(index - 2)) // no doubt, not wrong to say
    return denials.has(form) && !isDenied && (index < from - 1 || form.startsWith('doubt'))
  })
}

/**
 * True where the words just before a quote set a condition, or tell it of others, or those just after say that it is not so (`the idea
 * that … is wrong`, `… said nobody ever`). Published alone it would say more than was said. `from` and `to` count words.
 */
export function isLeftHanging(heard: Heard, { from, to }: { from: number; to: number }): boolean {
  const { atoms, atomAt, words, language } = heard
  if (isGoverned(heard, atomAt[from] ?? 0, (form) => conditions.has(form))) return true
  const next = atomAt[to] ?? atoms.length
  if (words[to]?.turn !== words[from]?.turn || !verbs.has(atoms[next]?.form ?? '')) return false
  return atoms.slice(next + 1, next + 1 + nearest).some(({ form }) => language.negations.has(form) || denials.has(form))
}

/** Whether a word just before an atom, in its clause and with nothing between but what reports, is one that governs it. */
function isGoverned({ atoms, words }: Heard, from: number, governs: (form: string, index: number) => boolean): boolean {
  const turn = atoms[from]?.turn
  for (let index = from - 1; index >= Math.max(0, from - furthest); index--) {
    const [atom, next] = [atoms[index], atoms[index + 1]]
    if (!atom || !next || atom.turn !== turn) return false
    const gap = words[atom.last]?.after ?? ''
    if (atom.last !== next.first && /[.!?…,;:—–]/.test(gap)) return false
    if (governs(atom.form, index)) return true
    if (!reporting.has(atom.form)) return false
  }
  return false
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
