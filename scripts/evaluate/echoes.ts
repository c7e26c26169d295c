import { readFileSync } from 'node:fs'
import path from 'node:path'
import { claimOf, indexOf, type Told } from './claims.ts'

/** How well echoes are known from what only looks like them. */
export interface EchoFigures {
  /** The share of those taken for echoes that are. */
  precision: number
  /** The share of echoes that were found. */
  recall: number
  /** Pairs that tell one idea in words of their own, and how many were found. */
  echoes: number
  found: number
  /** Other pairs by kind, and how many of them were taken for echoes. */
  others: Record<'again' | 'contrary' | 'related' | 'unrelated', { pairs: number; taken: number }>
  /** Those that were taken wrongly, a line each. */
  wrong: string[]
}

interface Group {
  first: Told
  /** The same recording again: no echo. */
  again: Told[]
  /** The same idea by somebody else. */
  echo: Told[]
  /** The same subject, another idea. */
  related: Told[]
  /** The same subject, the idea denied or turned over. */
  contrary: Told[]
}

/** Holds each text of the fixtures, as an insight of a show of its own, against all that were told first. */
export async function measureEchoes(): Promise<EchoFigures> {
  const groups = readGroups()
  const index = indexOf(groups.map(({ first }, place) => claimOf(first, `first-${place}/2026-03-01-a/b`)))
  const others = {
    again: { pairs: 0, taken: 0 },
    contrary: { pairs: 0, taken: 0 },
    related: { pairs: 0, taken: 0 },
    unrelated: { pairs: 0, taken: 0 },
  }
  const figures: EchoFigures = { precision: 1, recall: 0, echoes: 0, found: 0, others, wrong: [] }
  for (const [place, group] of groups.entries()) {
    for (const kind of ['again', 'contrary', 'related', 'echo'] as const) {
      for (const text of group[kind]) {
        const { echoes } = await index.compare(claimOf(text, `${kind}/2026-03-02-a/b`), new Set())
        const own = echoes.some(({ podcast }) => podcast === `first-${place}`)
        const strangers = echoes.length - (own ? 1 : 0)
        figures.others.unrelated.pairs += groups.length - 1
        figures.others.unrelated.taken += strangers
        if (kind === 'echo') {
          figures.echoes++
          if (own) figures.found++
        } else {
          figures.others[kind].pairs++
          if (own) figures.others[kind].taken++
        }
        if (strangers > 0 || (own && kind !== 'echo'))
          figures.wrong.push(`taken for an echo (${strangers > 0 ? 'unrelated' : kind}): ${text[0]}`)
      }
    }
  }
  const taken = Object.values(figures.others).reduce((sum, kind) => sum + kind.taken, figures.found)
  figures.precision = taken === 0 ? 1 : figures.found / taken
  figures.recall = figures.found / figures.echoes
  return figures
}

/** The figures as lines for people. */
export function renderEchoes({ precision, recall, echoes, found, others, wrong }: EchoFigures): string[] {
  const taken = Object.entries(others).map(([kind, { pairs, taken: count }]) => `${count} of ${pairs} ${kind}`)
  return [
    `echoes: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}: ${found} of ${echoes} found, taken for one: ${taken.join(', ')}`,
    ...wrong.map((line) => `  ${line}`),
  ]
}

/** The pairs of both fixtures. In that of duplicates each group has an echo first and then the first's words turned over. */
function readGroups(): Group[] {
  const own: { first: Told; echo: Told; related: Told; contrary?: Told }[] = readFixture('echoes.json')
  const duplicates: { first: Told; again: Told[]; echo: [Told, Told] }[] = readFixture('duplicates.json')
  return [
    ...own.map(({ first, echo, related, contrary }) => ({
      first,
      again: [],
      echo: [echo],
      related: [related],
      contrary: contrary ? [contrary] : [],
    })),
    ...duplicates.map(({ first, again, echo: [echo, contrary] }) => ({ first, again, echo: [echo], related: [], contrary: [contrary] })),
  ]
}

function readFixture<T>(name: string): T {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, 'fixture', name), 'utf8'))
}
