import { content } from './content.ts'
import { wordCount } from './figures.ts'
import type { Meeting, Pick } from './meeting.ts'

/** Sentences of a meeting of 8 to 80 words. */
export function sentencesOf(meeting: Meeting): Pick[] {
  return meeting.turns.flatMap(([, text], turn) =>
    text
      .split(/(?<=[.?!])\s+/)
      .filter((sentence) => wordCount(sentence) >= 8 && wordCount(sentence) <= 80)
      .map((sentence) => ({ turn, text: sentence })),
  )
}

/** The first ones. */
export function lead(picks: readonly Pick[]): (count: number) => Pick[] {
  return (count) => picks.slice(0, count)
}

/** Every n-th. */
export function uniform(picks: readonly Pick[]): (count: number) => Pick[] {
  return (count) =>
    Array.from({ length: count }, (_, at) => picks[Math.floor((at * picks.length) / count)]).filter((pick) => pick !== undefined)
}

/** In an order drawn by lot; the same `seed` draws the same. (mulberry32) */
export function shuffled(picks: readonly Pick[], seed: number): (count: number) => Pick[] {
  let state = seed
  const draw = () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296
  }
  const drawn = picks.map((pick) => ({ pick, lot: draw() })).sort((a, b) => a.lot - b.lot)
  return (count) => drawn.slice(0, count).map(({ pick }) => pick)
}

/** Those with the highest weight. */
export function best(picks: readonly Pick[], weights: readonly number[]): (count: number) => Pick[] {
  const order = picks.map((_, at) => at).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0))
  return (count) => order.slice(0, count).flatMap((at) => picks[at] ?? [])
}

/** The one with the highest weight of each of `count` equal parts of the meeting, in order of weight. */
export function bestOfParts(picks: readonly Pick[], weights: readonly number[]): (count: number) => Pick[] {
  return (count) => {
    const chosen: number[] = []
    for (let part = 0; part < count; part += 1) {
      const first = Math.floor((part * picks.length) / count)
      const last = Math.floor(((part + 1) * picks.length) / count)
      const own = Array.from({ length: last - first }, (_, offset) => first + offset)
      if (own.length > 0) chosen.push(own.reduce((top, at) => ((weights[at] ?? 0) > (weights[top] ?? 0) ? at : top)))
    }
    return chosen.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0)).flatMap((at) => picks[at] ?? [])
  }
}

const damping = 0.85
const rounds = 25
const commonShare = 0.3 // a word in more of the sentences than this links nothing

/** Weight of each sentence by the sentences that share its words. (TextRank: Mihalcea and Tarau 2004) */
export function textRank(picks: readonly Pick[]): number[] {
  const sets = picks.map((pick) => new Set(content(pick.text)))
  const links = picks.map(() => new Map<number, number>())
  for (const own of owners(sets).values()) {
    if (own.length > picks.length * commonShare) continue
    for (const one of own) for (const other of own) if (one !== other) links[one]?.set(other, (links[one].get(other) ?? 0) + 1)
  }
  const size = (at: number) => Math.log((sets[at]?.size ?? 0) + 1)
  for (const [at, own] of links.entries()) for (const [other, count] of own) own.set(other, count / (size(at) + size(other)))
  const totals = links.map((own) => [...own.values()].reduce((sum, weight) => sum + weight, 0) || 1)
  let ranks = picks.map(() => 1)
  for (let round = 0; round < rounds; round += 1) {
    const before = ranks
    ranks = links.map((own) => {
      let rank = 1 - damping
      for (const [other, weight] of own) rank += damping * (weight / (totals[other] ?? 1)) * (before[other] ?? 0)
      return rank
    })
  }
  return ranks
}

function owners(sets: readonly ReadonlySet<string>[]): Map<string, number[]> {
  const owners = new Map<string, number[]>()
  sets.forEach((set, at) => {
    for (const word of set) owners.set(word, [...(owners.get(word) ?? []), at])
  })
  return owners
}
