import { digestOf } from '../digest.ts'
import type { Anchor } from './anchors.ts'
import { gatherMembers } from './members.ts'
import type { Links, Net } from './net.ts'
import type { Words } from './words.ts'

/** What is kept of the threads of one language from one build to the next. */
export interface Memory {
  /** By the place of an insight, a digest of what it says. */
  digests: string[]
  links: Links
  /** What terms of links are known by, by their numbers. */
  keys: readonly string[]
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
export function recallMembers(before: Memory | undefined, { net, words }: { net: Net; words: Words }): Recall {
  const memory: Memory = { digests: net.insights.map(digestOf), links: net.links, keys: [...words.keys], chosen: new Map() }
  const stayed = before === undefined ? new Uint8Array(net.insights.length) : findStayed(before, memory)
  let isNew = before?.digests.length !== stayed.length || stayed.includes(0)
  return {
    memory,
    get isNew() {
      return isNew
    },
    membersOf(anchor) {
      const { key, places } = anchor
      const known = before?.chosen.get(key)
      if (known?.among === places.length && places.every((place) => stayed[place] === 1)) {
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

/** By place, 1 where an insight says what it said, and its list names the same others by the same terms. */
function findStayed(before: Memory, now: Memory): Uint8Array {
  const stood = new Map(before.digests.map((digest, place) => [digest, place]))
  const from = Int32Array.from(now.digests, (digest) => stood.get(digest) ?? -1)
  const numbers = new Map(before.keys.map((key, term) => [key, term]))
  const termBefore = Int32Array.from(now.keys, (key) => numbers.get(key) ?? -1)
  const isSame = (link: number, old: number) => {
    const [begin, end, oldBegin] = [now.links.begins[link]!, now.links.begins[link + 1]!, before.links.begins[old]!]
    if (before.links.to[old] !== from[now.links.to[link]!] || before.links.begins[old + 1]! - oldBegin !== end - begin) return false
    for (let at = 0; at < end - begin; at++) {
      if (before.links.terms[oldBegin + at] !== termBefore[now.links.terms[begin + at]!]) return false
    }
    return true
  }
  return Uint8Array.from(from, (old, place) => {
    if (old === -1) return 0
    const [first, end, oldFirst] = [now.links.starts[place]!, now.links.starts[place + 1]!, before.links.starts[old]!]
    if (before.links.starts[old + 1]! - oldFirst !== end - first) return 0
    for (let at = 0; at < end - first; at++) if (!isSame(first + at, oldFirst + at)) return 0
    return 1
  })
}

/** Changes with the shape of what is kept. */
export const format = 'threads 2'
