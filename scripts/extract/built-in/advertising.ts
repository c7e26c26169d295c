import type { Language } from './language.ts'
import type { Sentence } from './sentence.ts'

const sure = 2 // the weight of one certain sign
const together = 2.5 // of a sentence with a sign and its two neighbours
const reach = 4 // sentences of the same turn, before and after a sure one, that belong to the same read
const longReach = 14 // the same, across turns, for sentences that name what is advertised there
const offer = 3.5 // the weight of an offer: an address alone stands in honest talk
const shortTurn = 14 // sentences: a turn this short with a sure sign is all advertising
const besidePayer = 1 // sentences of the same turn beside one that names who paid for the episode

/**
 * The sentences that are advertising, of an episode's in order: those with sure signs, those whose signs add up among
 * their neighbours, those around them, those further on that name the same product, what a turn says between two of these and
 * before an offer, and wherever a payer is named.
 */
export function findAdvertising(turns: readonly (readonly Sentence[])[], language: Language): Set<Sentence> {
  const all = turns.flat()
  const weights = all.map((sentence) => weightOf(sentence.plain, language))
  const sureAt = weights.flatMap((weight, at) => (weight >= sure || around(weights, at) >= together ? [at] : []))
  const found = new Set<Sentence>()
  for (const at of sureAt) {
    const own = turns[all[at]?.turn ?? 0] ?? []
    const names = namesIn(all[at]?.verbatim ?? '', language)
    for (const sentence of all.slice(beginOf(at, { all, weights, names }), at)) found.add(sentence)
    for (let near = Math.max(0, at - longReach); near <= Math.min(all.length - 1, at + longReach); near += 1) {
      const sentence = all[near]
      if (sentence === undefined) continue
      const sameTurn = sentence.turn === all[at]?.turn
      if ((sameTurn && (own.length <= shortTurn || Math.abs(near - at) <= reach)) || namesAny(sentence.verbatim, names)) found.add(sentence)
    }
  }
  const payers = new Set(all.flatMap((sentence) => payersIn(sentence.verbatim, language)))
  all.forEach((sentence, at) => {
    if (!namesAny(sentence.verbatim, payers)) return
    for (const near of all.slice(Math.max(0, at - besidePayer), at + besidePayer + 1)) if (near.turn === sentence.turn) found.add(near)
  })
  return found
}

/**
 * Where the read that comes to a sure sign begins in its turn: at an earlier sure sign that is near; before an offer, at the first near sentence
 * that names the product.
 */
function beginOf(
  at: number,
  { all, weights, names }: { all: readonly Sentence[]; weights: readonly number[]; names: ReadonlySet<string> },
): number {
  const isOffer = (weights[at] ?? 0) >= offer
  for (let first = Math.max(0, at - longReach); first < at; first += 1) {
    const sentence = all[first]
    if (sentence?.turn !== all[at]?.turn) continue
    if ((weights[first] ?? 0) >= sure || (isOffer && namesAny(sentence?.verbatim ?? '', names))) return first
  }
  return at
}

/** Names of what is advertised: the payer's, and those of sites. */
function namesIn(text: string, language: Language): Set<string> {
  const names = new Set(payersIn(text, language))
  for (const [, site = ''] of text.matchAll(address)) if (site.length > 3) names.add(site.toLowerCase())
  return names
}

const address = /([\p{L}\d-]{3,})(?: dot |\.)(?:com|io|dev|ai|org|net|co|fm|app|blog)(?![\p{L}])/giu

function payersIn(text: string, language: Language): string[] {
  const names = language.payer === null ? undefined : language.payer.exec(text)?.[1]
  return names === undefined ? [] : (names.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? [])
}

function namesAny(text: string, names: ReadonlySet<string>): boolean {
  return names.size > 0 && (text.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? []).some((word) => names.has(word))
}

function weightOf(text: string, language: Language): number {
  return language.advertising.reduce((sum, cue) => sum + (text.match(cue.pattern) ? cue.weight : 0), 0)
}

/** Weights of a sentence that has a sign of its own, with those of its neighbours. */
function around(weights: readonly number[], at: number): number {
  const own = weights[at] ?? 0
  return own < 1 ? 0 : own + (weights[at - 1] ?? 0) + (weights[at + 1] ?? 0)
}
