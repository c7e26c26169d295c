/** Words of numbers from 0 to 19. */
export const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
/** Words of tens; those of 0 and 10 hold the places. */
export const tens = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** What stands for a contraction. */
export const contractions = new Map(
  Object.entries({
    "it's": 'it is',
    "don't": 'do not',
    "doesn't": 'does not',
    "didn't": 'did not',
    "can't": 'cannot',
    "won't": 'will not',
    "isn't": 'is not',
    "wasn't": 'was not',
    "we're": 'we are',
    "they're": 'they are',
    "you're": 'you are',
    "i'm": 'I am',
    "we've": 'we have',
    "i've": 'I have',
    "that's": 'that is',
    "there's": 'there is',
    "i'll": 'I will',
    "we'll": 'we will',
    "couldn't": 'could not',
    "wouldn't": 'would not',
    "i'd": 'I would',
    gonna: 'going to',
    "what's": 'what is',
    "let's": 'let us',
  }),
)

/** The other spelling of a word, British or American. */
export const spellings = new Map(
  'organisation organization,colour color,behaviour behavior,centre center,analyse analyze,realise realize,labour labor,travelling traveling,favourite favorite,programme program,defence defense,metres meters,kilometres kilometers,organised organized,recognise recognize,catalogue catalog,modelling modeling,litre liter'
    .split(',')
    .flatMap((pair) => {
      const [a = '', b = ''] = pair.split(' ')
      return [[a, b] as const, [b, a] as const]
    }),
)

/** Some words changed, the marks at their ends kept; `null` where none was. */
export function each(words: readonly string[], change: (word: string, index: number) => string | null): string[] | null {
  let count = 0
  const result = words.map((word, index) => {
    const [, head = '', core = '', tail = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}%]*)$/u.exec(word) ?? []
    const changed = change(core, index)
    if (changed === null) return word
    count++
    return `${head}${changed}${tail}`
  })
  return count === 0 ? null : result
}

/** With contractions where they can be; `null` where none can. */
export function contracted(words: readonly string[]): string[] | null {
  const text = words.join(' ')
  const short = text
    .replace(/\b(it|that|there) is\b(?! ?[,.])/g, "$1's")
    .replace(/\b(do|does|did|is|was|could|would|should) not\b/g, "$1n't")
    .replace(/\b(we|they|you) are\b(?! ?[,.])/g, "$1're")
    .replace(/\bgoing to\b/g, 'gonna')
  return short === text ? null : short.split(' ')
}

/** With the words of numbers from 2 to 99 as digits; `null` where there are none. */
export function digits(words: readonly string[]): string[] | null {
  return each(words, (word) => {
    const lower = word.toLowerCase()
    const [ten = '', unit] = lower.split('-')
    if (small.indexOf(lower) > 1) return String(small.indexOf(lower))
    if (tens.indexOf(ten) < 2) return null
    return unit === undefined ? null : small.indexOf(unit) > 0 ? String(tens.indexOf(ten) * 10 + small.indexOf(unit)) : null
  })
}

/** A whole number below a million in words. */
export function inWords(value: number): string {
  if (value < 20) return small[value] ?? ''
  if (value < 100) return `${tens[Math.floor(value / 10)]}${value % 10 ? `-${small[value % 10]}` : ''}`
  if (value >= 1900 && value < 2100 && value % 100 >= 10 && value >= 2010) return `twenty ${inWords(value % 100)}`
  const [scale, name] = value < 1000 ? [100, 'hundred'] : [1000, 'thousand']
  return `${inWords(Math.floor(value / scale))} ${name}${value % scale ? ` ${inWords(value % scale)}` : ''}`
}
