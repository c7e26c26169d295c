import type { RankedNeighbour } from './insight.ts'
import { countLikely, type Judge } from './judge.ts'
import { type PackedLists, unpackList } from './packed.ts'

/** The lists of one language as plain data, which another thread can be given. */
export interface ToldLists extends Pick<Judge, 'likely'> {
  /** Of its insights, oldest first. */
  ids: string[]
  /** What is likely enough to be linked, likeliest first. */
  links: PackedLists
}

/**
 * Gives the list that readers see of an insight by its id, from those of all languages. It is unpacked when it is asked for: together they take
 * many times the room.
 */
export function openLists(lists: ReadonlyMap<string, ToldLists>): (id: string) => RankedNeighbour[] {
  const tongues = Array.from(lists.values(), (tongue) => ({ ...tongue, places: new Map(tongue.ids.map((id, place) => [id, place])) }))
  return (asked) => {
    for (const { ids, links, likely, places } of tongues) {
      const place = places.get(asked)
      if (place === undefined) continue
      const list = unpackList(links, place, (other) => ids[other]!)
      return list.slice(0, countLikely(list, { likely }))
    }
    return []
  }
}
