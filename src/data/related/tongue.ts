import { readArchive } from './archive.ts'
import { growArchive } from './grow.ts'
import type { RelatedInsight } from './insight.ts'
import { judgeFor } from './judge.ts'
import { kinOf } from './kin.ts'
import { forReaders } from './limits.ts'
import { listOf } from './lists.ts'
import { digestInsights, type Memory, remember } from './memory.ts'
import { packLists } from './packed.ts'
import { renewLists } from './renew.ts'
import { speakersSoFar } from './speakers.ts'
import type { ToldLists } from './told.ts'

/** The lists of one language, and what is to be kept of it. */
export interface Tongue {
  lists: ToldLists
  /** `null` where all is so few that it is done again. */
  memory: Memory | null
  /** Whether memory holds what was not there before. */
  isNew: boolean
}

/** The lists of insights of one language, oldest first; those that memory has are taken from it with their reasons as it has them. */
export function relateTongue(aged: readonly RelatedInsight[], primary: string, before: Memory | undefined): Tongue {
  const speakersOf = speakersSoFar(aged)
  const kin = kinOf(aged)
  const digests = digestInsights(aged, { speakersOf, episodes: kin.episodes })
  const grown = before === undefined ? null : growArchive(before, aged, { primary, digests, kin, speakersOf })
  const archive = grown?.archive ?? readArchive(aged, primary, forReaders)
  const kept = before === undefined || grown === null ? null : renewLists(grown, before.lists, forReaders)
  const listAt = (place: number) => kept?.joined.get(place) ?? listOf(archive, place, forReaders)
  const links = packLists({ count: aged.length, listOf: listAt }, kept)
  const isNew = archive.meaning !== null && (grown === null || grown.anew.size > 0 || aged.length !== before?.digests.length)
  const lists = { ids: aged.map(({ id }) => id), links, likely: judgeFor(archive).likely }
  return { lists, memory: remember(archive, links, digests), isNew }
}
