import { hash } from 'node:crypto'
import { digestOf } from '../digest.ts'
import type { Anchor } from './anchors.ts'
import { gatherMembers } from './members.ts'
import type { LinkedTo, Net } from './net.ts'
import type { Words } from './words.ts'

/** What is kept of the threads of one language from one build to the next. */
export interface Memory {
  /** By the id of an insight: a digest of what it says and of its links. */
  digests: Map<string, string>
  /** By the key of an anchor: of how many insights its members were chosen, and which of them they are, from the oldest; `null` where it makes no thread. */
  chosen: Map<string, { among: number; members: number[] | null }>
}

/** Chooses members as `gatherMembers` does, by memory where nothing can have changed. */
export interface Recall {
  membersOf(anchor: Anchor): number[] | null
  memory: Memory
  /** Whether memory holds what was not there before. */
  readonly isNew: boolean
}

/**
 * Opens what the last build left of a net of the same language. Members rest on the places of an anchor, on what the insights there say and on
 * the links among them. Who is new to an anchor brings a link, so one of its places changed, and who left makes it smaller: of as many
 * places as before, none of them changed, the members are the same.
 */
export function recallMembers(
  before: Memory | undefined,
  { net, words, neighboursOf }: { net: Net; words: Words; neighboursOf: (id: string) => readonly LinkedTo[] },
): Recall {
  const digests = net.insights.map((insight) => digestWithLinks(digestOf(insight), neighboursOf(insight.id)))
  const stayed = net.insights.map(({ id }, place) => before?.digests.get(id) === digests[place])
  const memory: Memory = { digests: new Map(net.insights.map(({ id }, place) => [id, digests[place] ?? ''])), chosen: new Map() }
  let isNew = before?.digests.size !== digests.length || stayed.includes(false)
  return {
    memory,
    get isNew() {
      return isNew
    },
    membersOf(anchor) {
      const { key, places } = anchor
      const known = before?.chosen.get(key)
      if (known?.among === places.length && places.every((place) => stayed[place])) {
        memory.chosen.set(key, known)
        return known.members?.map((at) => places[at] ?? -1) ?? null
      }
      const members = gatherMembers(anchor, net, words)
      isNew = true
      memory.chosen.set(key, { among: places.length, members: members?.map((place) => places.indexOf(place)) ?? null })
      return members
    },
  }
}

function digestWithLinks(own: string, links: readonly LinkedTo[]): string {
  let text = own
  for (const { id, terms } of links) text += `\n${id}\t${terms.join('\t')}`
  return hash('sha1', text, 'base64')
}

/** Changes with the shape of what is kept. */
export const format = 'threads 1'
