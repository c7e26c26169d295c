import type { RelationKind } from '#domain/insight.ts'
import type { PlacedInsight } from './library.ts'
import type { Neighbour } from './related-lists.ts'

/** How an insight and one of another show stand to each other, as the pages of both tell it. */
export interface Stance {
  /** The other's. */
  id: string
  title: string
  /** Title of the other's show. */
  show: string
  /** BCP 47 tag of what is said there; `null` where nobody says it. */
  language: string | null
  kind: RelationKind
  /** Whether it stands so to the other; otherwise the other does to it. */
  own: boolean
}

/**
 * By the id of an insight, how it stands to others by its file, in the order of the file, then how others stand to it, oldest first. Left
 * out is what names an insight that is gone, one of the same show, or one again, and who is unrelated.
 */
export function joinStances(insights: readonly PlacedInsight[]): Map<string, Stance[]> {
  const byId = new Map(insights.map((insight) => [insight.id, insight]))
  const own = new Map<string, Stance[]>()
  const others = new Map<string, Stance[]>()
  const add = (to: Map<string, Stance[]>, { id }: PlacedInsight, other: PlacedInsight, stance: Pick<Stance, 'kind' | 'own'>) => {
    const known = to.get(id) ?? []
    if (known.some((one) => one.id === other.id)) return
    to.set(id, [...known, { id: other.id, title: other.title, show: other.podcast.title, language: other.language, ...stance }])
  }
  for (const insight of insights.toSorted((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime() || (a.id < b.id ? -1 : 1))) {
    for (const { to, kind } of insight.relations ?? []) {
      const other = byId.get(to)
      if (kind === 'unrelated' || other === undefined || other.podcast.id === insight.podcast.id) continue
      add(own, insight, other, { kind, own: true })
      add(others, other, insight, { kind, own: false })
    }
  }
  return new Map([...own.keys(), ...others.keys()].map((id) => [id, [...(own.get(id) ?? []), ...(others.get(id) ?? [])]]))
}

const words: Record<RelationKind, { own: string; other: string }> = {
  agrees: { own: 'This agrees with it', other: 'It agrees with this' },
  disputes: { own: 'This disputes it', other: 'It disputes this' },
  extends: { own: 'This extends it', other: 'It extends this' },
}

/** Beside the other on the page of one: `It disputes this`. */
export function sayStance({ kind, own }: Pick<Stance, 'kind' | 'own'>): string {
  return own ? words[kind].own : words[kind].other
}

/** Between two insights in a sentence: `agrees with`. */
export function verbOf(kind: RelationKind): string {
  return kind === 'agrees' ? 'agrees with' : kind
}

/** A related insight with how the two stand to each other, where that is told. */
export type StandingNeighbour = Neighbour & { stances?: Pick<Stance, 'kind' | 'own'>[] }

/** The related insights of one, those it stands to in some way first, among them such as are not near by their words. */
export function addStances(
  stances: readonly Stance[],
  neighbours: readonly Neighbour[],
  insightOf: (id: string) => PlacedInsight | undefined,
): StandingNeighbour[] {
  if (stances.length === 0) return [...neighbours]
  const told = [...Map.groupBy(stances, ({ id }) => id)].flatMap(([id, own]) => {
    const insight = insightOf(id)
    const neighbour = neighbours.find((one) => one.insight.id === id) ?? (insight && { insight, terms: [], topics: [] })
    return neighbour ? [{ ...neighbour, stances: own.map(({ kind, own: isOwn }) => ({ kind, own: isOwn })) }] : []
  })
  const rest = neighbours.filter((one) => !told.some(({ insight }) => insight.id === one.insight.id))
  return [...told, ...rest]
}
