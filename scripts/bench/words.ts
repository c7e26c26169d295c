/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const joining =
  'the of and to a in that is it for was on with as be at by this are from have they which one not but what all were when we there can an their so if would who has more no out do up said about them then into could than only its two how our other some very after most also'.split(
    ' ',
  )
const invented = 20_000
/** Words that belong to one subject. */
const perSubject = 400
const subjects = 60

const words = inventWords()
const byRank = zipf(words.length)
const bySubjectRank = zipf(perSubject)
const byJoiningRank = zipf(joining.length)

/**
 * A sentence of so many words as a language has them: two in five join the others, the rest by Zipf's law, a third of those from
 * the vocabulary of a subject. The words are invented.
 */
export function sentence(roll: () => number, length: number, subject: number): string {
  const said = Array.from({ length }, () => {
    if (roll() < 0.4) return joining[byJoiningRank(roll)] ?? 'the'
    if (roll() < 0.35) return words[300 + (subject % subjects) * perSubject * 0.5 + bySubjectRank(roll)] ?? 'the'
    return words[byRank(roll)] ?? 'the'
  })
  return `${capital(said.join(' '))}.`
}

/** Sentences of 8 to 17 words, at least so many words in all. */
export function paragraph(roll: () => number, length: number, subject: number): string {
  const sentences: string[] = []
  for (let words = 0; words < length; ) {
    const next = 8 + Math.floor(roll() * 10)
    sentences.push(sentence(roll, next, subject))
    words += next
  }
  return sentences.join(' ')
}

/** A first and a last name. */
export function personName(roll: () => number): string {
  const pick = () => capital(words[200 + Math.floor(roll() * 2800)] ?? 'ada')
  return `${pick()} ${pick()}`
}

/** Some words with a capital each, as a name of a show. */
export function showName(roll: () => number): string {
  return `${capital(words[byRank(roll)] ?? 'the')} ${capital(words[200 + Math.floor(roll() * 2800)] ?? 'talk')}`
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Ranks from 0, each as often as the reciprocal of its place. */
function zipf(length: number): (roll: () => number) => number {
  const sums = new Float64Array(length)
  let sum = 0
  for (let rank = 0; rank < length; rank++) sums[rank] = sum += 1 / (rank + 1)
  return (roll) => {
    const wanted = roll() * sum
    let low = 0
    let high = length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Words that can be said, the shortest first. */
function inventWords(): string[] {
  const roll = dice(1)
  const pick = (list: string[]) => list[Math.floor(roll() * list.length)] ?? ''
  const heads = 'b c d f g h j k l m n p r s t v w st tr pl gr br ch sh th'.split(' ')
  const hearts = 'a e i o u ai ea ou'.split(' ')
  const tails = ['', '', 'n', 'r', 's', 't', 'l', 'm', 'nd', 'st', 'ck']
  const known = new Set<string>()
  while (known.size < invented) {
    const syllables = known.size < 200 ? 1 : known.size < 3000 ? 2 : 3
    const word = Array.from({ length: syllables }, (_, at) => pick(heads) + pick(hearts) + (at === syllables - 1 ? pick(tails) : ''))
    if (word.join('').length > 1) known.add(word.join(''))
  }
  return [...known]
}
