import { createRandom, type Random } from '../grounding-random.ts'
import type { ArchivedInsight } from './archive.ts'
import type { Key, Link } from './key.ts'
import { listRelated, listTfIdf } from './lists.ts'

/**
 * The links of insights drawn by lot from all that ours links, each insight's in an order drawn by lot. TF-IDF's
 * lists are always as long as they can be: what is past the length of ours is told apart when marks are counted.
 */
export function drawLinks(
  archive: readonly ArchivedInsight[],
  { insights, perSheet, seed }: { insights: number; perSheet: number; seed: number },
): Key {
  const random = createRandom(seed)
  const [ours, plain] = [listRelated(archive), listTfIdf(archive)]
  const linked = [...archive.keys()].filter((place) => size(ours, place) > 0)
  const links = shuffle(linked, random)
    .slice(0, insights)
    .flatMap((place, index) => {
      const sheet = 1 + Math.floor(index / perSheet)
      const [own, theirs] = [ours[place] ?? [], plain[place] ?? []]
      return shuffle([...new Set([...own, ...theirs])], random).map(
        (to): Omit<Link, 'number'> => ({
          sheet,
          from: archive[place]?.id ?? '',
          to,
          ranks: { ...rankIn(own, to, 'related'), ...rankIn(theirs, to, 'tf-idf') },
        }),
      )
    })
    .map((link, at) => ({ number: at + 1, ...link }))
  const empty = (lists: readonly string[][]) => lists.filter((list) => list.length === 0).length
  return { seed, archive: archive.length, without: { related: empty(ours), 'tf-idf': empty(plain) }, links }
}

function size(lists: readonly string[][], place: number): number {
  return lists[place]?.length ?? 0
}

function rankIn(list: readonly string[], id: string, system: keyof Link['ranks']): Link['ranks'] {
  const at = list.indexOf(id)
  return at < 0 ? {} : { [system]: at + 1 }
}

function shuffle<Item>(items: readonly Item[], { below }: Random): Item[] {
  const left = [...items]
  return items.flatMap(() => left.splice(below(left.length), 1))
}
