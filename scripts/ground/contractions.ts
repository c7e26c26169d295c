/** One word of a contraction: as it is compared, and the letters of the contraction that stand for it. */
export interface Piece {
  form: string
  raw: string
}

// Maps, because a word may be called as something that every object has: constructor.
const endings = new Map(Object.entries({ re: 'are', ve: 'have', ll: 'will', m: 'am', em: 'them' }))
const negatives = new Map(Object.entries({ ca: 'can', wo: 'will', sha: 'shall', ai: 'ain' }))

const fused = new Map(
  Object.entries({
    cannot: 'can=can not=not',
    gonna: 'going=gon to=na',
    wanna: 'want=wan to=na',
    gotta: 'got=got to=ta',
    hafta: 'have=haf to=ta',
    gimme: 'give=gim me=me',
    lemme: 'let=lem me=me',
    dunno: 'do=du not=n know=no',
    kinda: 'kind=kind of=a',
    sorta: 'sort=sort of=a',
    outta: 'out=out of=ta',
    lotta: 'lot=lot of=ta',
    coulda: 'could=could have=a',
    woulda: 'would=would have=a',
    shoulda: 'should=should have=a',
    alright: 'all=al right=right',
    "y'all": 'you=y all=all',
    "let's": 'let=let us=s',
  }),
)

/**
 * A word as the words that it stands for: `don't` as `do not`, `gonna` as `going to`. What cannot be told alone keeps a form of
 * its own: `'s` (is, has, or whose) and `'d` (would or had).
 */
export function expandContraction(form: string): Piece[] {
  const known = fused.get(form)
  if (known !== undefined) return known.split(' ').map(pieceOf)
  const negative = /^(\p{L}+)n't$/u.exec(form)?.[1]
  if (negative !== undefined) {
    return [
      { form: negatives.get(negative) ?? negative, raw: negative },
      { form: 'not', raw: 'nt' },
    ]
  }
  const [, stem, ending] = /^(\p{L}+(?:'\p{L}+)?)'(s|d|re|ve|ll|m)$/u.exec(form) ?? []
  if (stem === undefined || ending === undefined) return [{ form, raw: form.replace(/'/g, '') }]
  return [...expandContraction(stem), { form: endings.get(ending) ?? `'${ending}`, raw: ending }]
}

const readings = new Map(Object.entries({ "'s": ['is', 'has'], "'d": ['would', 'had'], because: ['cause'] }))

/** True where two words are one, or one is a contraction of the other. */
export function isSameForm(a: string, b: string): boolean {
  return a === b || (readings.get(a)?.includes(b) ?? false) || (readings.get(b)?.includes(a) ?? false)
}

function pieceOf(text: string): Piece {
  const [form = '', raw = ''] = text.split('=')
  return { form, raw }
}
