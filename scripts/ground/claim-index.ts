import { type Claim, sharesSpeaker } from './claim.ts'
import { type Duplicate, findDuplicate, isSameWording, printsOf } from './duplicates.ts'
import { echoOf } from './echo.ts'
import { type Likeness, noveltyOf } from './novelty.ts'
import { createPostings, hashOf, type KeyLists, listsOf } from './postings.ts'
import { readSubject } from './subject.ts'

/** What an index keeps of an insight: no words, only the keys that lead to it. */
export interface Entry {
  id: string
  /** Id of its podcast. */
  podcast: string
  /** Where its words in a row are looked up (duplicates.ts). */
  prints: readonly number[]
  /** Where the words that carry its matter are looked up (subject.ts). */
  subject: readonly number[]
}

/** The entries of many insights, in typed arrays. */
export interface Entries {
  ids: readonly string[]
  podcasts: readonly string[]
  prints: KeyLists
  subjects: KeyLists
}

/** An insight of another show that tells the same idea. */
export interface Echo {
  id: string
  podcast: string
  /** 0 to 1: how alike their words are. */
  likeness: number
}

/** What comes of holding an insight against those that were published before. */
export interface Comparison {
  /** At most one of each show, the most alike first. */
  echoes: Echo[]
  /** 0 to 1: 1 where nothing like it was published; its echoes are not counted here. */
  novelty: number
  /** Ids of the nearest of other shows, nearest first: what may agree with it or dispute it. */
  near: string[]
}

export interface ClaimIndex {
  /** The insight that says the same from the same material, those left out aside; `null` where there is none. */
  findDuplicate: (claim: Claim, except?: ReadonlySet<string>) => Promise<Duplicate | null>
  /** Holds it against all others but those of its own episode and those left out. */
  compare: (claim: Claim, except: ReadonlySet<string>) => Promise<Comparison>
  /** Makes an insight known, so that a later one of the same run is held against it; one that is known by its id already is passed over. */
  add: (claim: Claim) => void
}

const mostCompared = 16 // insights that are read and compared word by word with one
const mostEchoes = 5
const mostNear = 5 // insights of other shows that a model would be asked about
const leastNear = 0.15 // likeness by keys: below it two share no more than chance words
const worthReading = 0.3 // likeness by keys: an echo has .35 and more by words
const nearLikeness = 0.1 // below it only chance words are shared

/** What an index keeps of a claim. */
export function entryOf(claim: Claim): Entry {
  const { language, stems } = readSubject(claim)
  const subject = [...stems].map((stem) => hashOf(`${language} ${stem}`))
  return { id: claim.id, podcast: claim.podcast, prints: [...printsOf(claim)], subject: [...new Set(subject)] }
}

/**
 * An index over what was published. It holds keys only; the few insights that a new one is compared with are read again by `read`
 * (those that are gone by then are left out).
 */
export function createClaimIndex(entries: Entries, read: (ids: readonly string[]) => Promise<Claim[]>): ClaimIndex {
  const [ids, podcasts] = [[...entries.ids], [...entries.podcasts]]
  const known = new Set(ids)
  const prints = createPostings(entries.prints)
  const subjects = createPostings(entries.subjects)
  const rarityOf = (key: number) => Math.max(0, Math.log((ids.length + 100) / (subjects.count(key) + 1)) / Math.log(ids.length + 100))
  const later: (readonly number[])[] = []
  let lengths: Float64Array | undefined // of each insight's vector; they depend on all others

  let sums = new Float64Array(0) // of the insights that share words with the one at hand, else 0

  /** The insights that share words with one, by cosine, most alike first. */
  const rankByWords = (keys: readonly number[], skip: (item: number) => boolean): { item: number; likeness: number }[] => {
    lengths ??= lengthsOf([...listsOf(entries.subjects), ...later], rarityOf)
    if (sums.length < ids.length) sums = new Float64Array(ids.length)
    const squares = keys.map((key) => rarityOf(key) ** 2)
    const touched: number[] = []
    keys.forEach((key, place) => {
      const square = squares[place] ?? 0
      subjects.visit(key, (item) => {
        if (sums[item] === 0) touched.push(item)
        sums[item] = (sums[item] ?? 0) + square
      })
    })
    const own = Math.sqrt(squares.reduce((sum, square) => sum + square, 0))
    const ranked: { item: number; likeness: number }[] = []
    for (const item of touched) {
      const likeness = (sums[item] ?? 0) / (own * (lengths[item] ?? 1) || 1)
      sums[item] = 0
      if (likeness >= nearLikeness && !skip(item)) ranked.push({ item, likeness })
    }
    return ranked.sort((a, b) => b.likeness - a.likeness || ((ids[a.item] ?? '') < (ids[b.item] ?? '') ? -1 : 1))
  }

  return {
    add: (claim) => {
      if (known.has(claim.id)) return
      known.add(claim.id)
      const entry = entryOf(claim)
      ids.push(entry.id)
      podcasts.push(entry.podcast)
      prints.add(entry.prints)
      subjects.add(entry.subject)
      later.push(entry.subject)
      lengths = undefined
    },
    findDuplicate: async (claim, except = new Set()) => {
      const counts = new Map<number, number>()
      for (const print of printsOf(claim)) prints.visit(print, (item) => counts.set(item, (counts.get(item) ?? 0) + 1))
      const likely = [...counts].filter(([item]) => !except.has(ids[item] ?? '')).sort((a, b) => b[1] - a[1] || a[0] - b[0])
      if (likely.length === 0) return null
      return findDuplicate(claim, await read(likely.slice(0, mostCompared).flatMap(([item]) => ids[item] ?? [])))
    },
    compare: async (claim, except) => {
      const isApart = (item: number) => {
        const id = ids[item] ?? ''
        return except.has(id) || isOfSameEpisode(id, claim.id)
      }
      const near = rankByWords(entryOf(claim).subject, isApart)
      const elsewhere = near.filter(({ item, likeness }) => podcasts[item] !== claim.podcast && likeness >= worthReading)
      const likely = elsewhere.slice(0, mostCompared).flatMap(({ item }) => ids[item] ?? [])
      const echoes = likely.length === 0 ? [] : echoesAmong(claim, await read(likely), (key) => rarityOf(hashOf(key)))
      const told = new Set(echoes.map(({ podcast }) => podcast))
      const others: Likeness[] = near.flatMap(({ item, likeness }) => {
        const podcast = podcasts[item] ?? ''
        return told.has(podcast) ? [] : [{ likeness, sameShow: podcast === claim.podcast }]
      })
      const beside = near.filter(({ item, likeness }) => podcasts[item] !== claim.podcast && likeness >= leastNear)
      return {
        echoes: echoes.slice(0, mostEchoes),
        novelty: noveltyOf(others),
        near: beside.slice(0, mostNear).flatMap(({ item }) => ids[item] ?? []),
      }
    },
  }
}

/** The echoes among candidates: at most one of each show, the most alike first; of two alike, the one published first. */
function echoesAmong(claim: Claim, candidates: readonly Claim[], rarity: (key: string) => number): Echo[] {
  const subject = readSubject(claim)
  const found = candidates.flatMap((other) => {
    if (other.podcast === claim.podcast || sharesSpeaker(claim, other) || isSameWording(claim, other)) return []
    const likeness = echoOf(subject, readSubject(other), (stem) => rarity(`${subject.language} ${stem}`))
    return likeness === null ? [] : [{ id: other.id, podcast: other.podcast, likeness, at: other.publishedAt.getTime() }]
  })
  found.sort((a, b) => b.likeness - a.likeness || a.at - b.at || (a.id < b.id ? -1 : 1))
  const best = found.filter(({ podcast }, index) => found.findIndex((other) => other.podcast === podcast) === index)
  return best.map(({ id, podcast, likeness }) => ({ id, podcast, likeness }))
}

function isOfSameEpisode(a: string, b: string): boolean {
  return a.slice(0, a.lastIndexOf('/')) === b.slice(0, b.lastIndexOf('/'))
}

/** The length of the vector that each list of keys makes. */
function lengthsOf(lists: readonly ArrayLike<number>[], rarityOf: (key: number) => number): Float64Array {
  const squares = new Map<number, number>()
  const squareOf = (key: number) => {
    const known = squares.get(key)
    if (known !== undefined) return known
    const square = rarityOf(key) ** 2
    squares.set(key, square)
    return square
  }
  return Float64Array.from(lists, (list) => {
    let sum = 0
    for (let at = 0; at < list.length; at++) sum += squareOf(list[at] ?? 0)
    return Math.sqrt(sum)
  })
}
