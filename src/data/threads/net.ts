import type { PlacedInsight } from '../library.ts'
import type { Words } from './words.ts'

/** A related insight by its id, and the words and phrases of both. */
export interface LinkedTo {
  id: string
  terms: readonly string[]
}

/** Insights and how their related lists link them; an insight is known by its place in the list. */
export interface Net {
  /** Oldest first. */
  insights: readonly PlacedInsight[]
  /** Links, `from` naming `to` in its list, side by side; `terms[i]` are those of link `i`. */
  from: number[]
  to: number[]
  terms: (readonly number[])[]
  /** Whom each is linked with, whichever of the two lists says so, each once. */
  linked: (readonly number[])[]
  /** Those of them, perhaps twice, that more than a lone term links, which may be said in passing or mean something else: two terms, or one and a topic of both. */
  firm: (readonly number[])[]
}

/** Reads the links that rest on words: a topic alone is no thread. */
export function createNet(insights: readonly PlacedInsight[], neighboursOf: (id: string) => readonly LinkedTo[], words: Words): Net {
  const places = new Map(insights.map(({ id }, place) => [id, place]))
  const linked: number[][] = insights.map(() => [])
  const firm: number[][] = insights.map(() => [])
  const net = { from: [] as number[], to: [] as number[], terms: [] as number[][] }
  insights.forEach(({ id }, place) => {
    for (const { id: to, terms } of neighboursOf(id)) {
      if (terms.length === 0) continue
      const other = places.get(to)
      if (other === undefined) continue
      const own = termsOf(terms, words)
      if (own.length > 1 || shareTopic(insights[place], insights[other])) {
        firm[place]?.push(other)
        firm[other]?.push(place)
      }
      net.from.push(place)
      net.to.push(other)
      net.terms.push(own)
      if (linked[place]?.includes(other)) continue
      linked[place]?.push(other)
      linked[other]?.push(place)
    }
  })
  return { insights, ...net, linked, firm }
}

/** Each once. */
function termsOf(forms: readonly string[], { termOf }: Words): number[] {
  const terms: number[] = []
  for (const form of forms) {
    const term = termOf(form)
    if (!terms.includes(term)) terms.push(term)
  }
  return terms
}

function shareTopic(one: PlacedInsight | undefined, other: PlacedInsight | undefined): boolean {
  return one?.topics.some((topic) => other?.topics.includes(topic)) ?? false
}
