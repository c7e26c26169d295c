import { readArchive } from './archive.ts'
import { speakersSoFar } from './corpus.ts'
import { growArchive } from './grow.ts'
import type { RelatedInsight } from './insight.ts'
import { forReaders } from './limits.ts'
import { listOf, mayChange } from './lists.ts'
import { digestInsights, type Memory, unpackList } from './memory.ts'

/** The lists of one language, oldest first; those that memory has are taken from it with their reasons as it has them. */
export function relateTongue(aged: readonly RelatedInsight[], primary: string, memory: Memory | undefined) {
  const speakersOf = speakersSoFar(aged)
  const digests = digestInsights(aged, speakersOf)
  const grown = memory === undefined ? null : growArchive(memory, aged, { primary, digests, speakersOf })
  const archive = grown?.archive ?? readArchive(aged, { primary, sameEpisode: false })
  const reasons: (string | undefined)[] = []
  const own = aged.map((_, place) => {
    if (memory === undefined || grown === null || grown.anew.has(place)) return listOf(archive, place, forReaders)
    const old = grown.from[place]!
    const came = grown.took.get(place)
    if (came !== undefined) {
      const [from, end] = [memory.lists.starts[old]!, memory.lists.starts[old + 1]!]
      const others = Array.from(memory.lists.others.subarray(from, end), (other) => grown.placeOf[other]!)
      const list = { others, least: Math.min(...memory.lists.scores.subarray(from, end)) }
      if (mayChange(archive, { insight: place, list, came }, forReaders)) return listOf(archive, place, forReaders)
    }
    reasons[place] = memory.lists.reasons[old]
    return unpackList(memory.lists, old, (other) => aged[grown.placeOf[other]!]!.id)
  })
  const isNew = archive.meaning !== null && (grown === null || grown.anew.size > 0 || aged.length !== memory?.digests.length)
  return { archive, digests, own, reasons, isNew }
}
