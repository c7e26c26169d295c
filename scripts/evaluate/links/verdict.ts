import { mean } from '../figures.ts'
import { createRandom } from '../grounding-random.ts'
import { type Agreement, measureAgreement } from './agreement.ts'
import { bootstrapMean } from './bootstrap.ts'
import type { Key, Link, System } from './key.ts'
import { listed } from './lists.ts'
import type { Reader } from './marks.ts'

/** What readers made of the links of one system. */
export interface Row {
  system: string
  links: number
  /** Of the links' means over readers. */
  mean: number
  /** Share of the marks given that are 0. */
  zeros: number
}

/** How much better ours are, paired by insight. */
export interface Difference {
  beside: string
  /** Those with read links of both. */
  insights: number
  mean: number
  interval: [low: number, high: number]
}

/** What readers made of the links of both. */
export interface LinkVerdict {
  readers: number
  /** Ours; TF-IDF's, as many for each insight as ours; and all of TF-IDF's. */
  rows: Row[]
  differences: Difference[]
  /** Insights without a link: of those read, and of the archive. */
  without: { system: System; read: number; archive: number }[]
  insights: number
  archive: number
  agreement: Agreement | null
  unread: number
}

const asMany = 'tf-idf, as many'
const whole = 'tf-idf, whole lists'

interface Marked extends Link {
  marks: number[]
}

/** Means over links, and the differences paired by insight; links without a mark are left out. */
export function judgeLinks(key: Key, readers: readonly Reader[]): LinkVerdict {
  const marked: Marked[] = key.links.map((link) => ({ ...link, marks: readers.flatMap(({ marks }) => marks.get(link.number) ?? []) }))
  const read = marked.filter(({ marks }) => marks.length > 0)
  const byInsight = [...Map.groupBy(marked, ({ from }) => from).values()]
  const ours = byInsight.map((own) => listOf(own, 'related', listed))
  const cut = byInsight.map((own, at) => listOf(own, 'tf-idf', ours[at]?.length ?? 0))
  const all = byInsight.map((own) => listOf(own, 'tf-idf', listed))
  const without = (system: System, lists: Marked[][]) => ({
    system,
    read: lists.filter(({ length }) => length === 0).length,
    archive: key.without[system],
  })
  return {
    readers: readers.length,
    rows: [rowOf('related', ours), rowOf(asMany, cut), rowOf(whole, all)],
    differences: [differ(asMany, ours, cut), differ(whole, ours, all)],
    without: [without('related', ours), without('tf-idf', all)],
    insights: byInsight.length,
    archive: key.archive,
    agreement: measureAgreement(marked.map(({ marks }) => marks)),
    unread: marked.length - read.length,
  }
}

function listOf(links: readonly Marked[], system: System, most: number): Marked[] {
  return links.filter(({ ranks }) => (ranks[system] ?? Number.POSITIVE_INFINITY) <= most)
}

function rowOf(system: string, lists: readonly Marked[][]): Row {
  const read = lists.flat().filter(({ marks }) => marks.length > 0)
  const marks = read.flatMap((link) => link.marks)
  const zeros = marks.filter((mark) => mark === 0).length / Math.max(1, marks.length)
  return { system, links: read.length, mean: mean(read.map((link) => mean(link.marks))), zeros }
}

function differ(beside: string, ours: readonly Marked[][], theirs: readonly Marked[][]): Difference {
  const scores = (list: readonly Marked[] = []) => list.flatMap(({ marks }) => (marks.length > 0 ? [mean(marks)] : []))
  const differences = ours.flatMap((list, at) => {
    const [own, other] = [scores(list), scores(theirs[at])]
    return own.length > 0 && other.length > 0 ? [mean(own) - mean(other)] : []
  })
  return { beside, insights: differences.length, mean: mean(differences), interval: bootstrapMean(differences, createRandom(1)) }
}

/** The verdict in lines. */
export function renderLinkVerdict({ rows, differences, without, agreement, ...counts }: LinkVerdict): string[] {
  const percent = (share: number) => `${(100 * share).toFixed(1)}%`
  return [
    `${counts.insights} insights of ${counts.archive}, readers: ${counts.readers}`,
    ...rows.map(
      ({ system, links, mean: average, zeros }) =>
        `${system.padEnd(whole.length + 2)}${average.toFixed(2)} of 2 over ${links} links, ${percent(zeros)} of the marks 0`,
    ),
    ...differences.map(
      ({ beside, insights, mean: middle, interval: [low, high] }) =>
        `related is ${middle.toFixed(2)} better than ${beside} (95% interval ${low.toFixed(2)} to ${high.toFixed(2)}, paired by ${insights} insights)`,
    ),
    ...without.map(
      ({ system, read, archive }) =>
        `${system} leaves ${read} of the ${counts.insights} without a link, and ${archive} of all (${percent(archive / Math.max(1, counts.archive))})`,
    ),
    ...(agreement === null
      ? []
      : [
          `readers gave the same in ${percent(agreement.same)} of pairs over ${agreement.links} links (alpha ${agreement.alpha.toFixed(2)})`,
        ]),
    ...(counts.unread > 0 ? [`${counts.unread} links have no score yet.`] : []),
  ]
}
