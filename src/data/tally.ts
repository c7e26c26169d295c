/** Something with how often it was met. */
export interface Tally<Item> {
  item: Item
  count: number
}

/** Counts things by a key, most met first, then in the order of their names. */
export function tallyBy<Item>(
  items: Iterable<Item>,
  { key, name }: { key: (item: Item) => string; name: (item: Item) => string },
): Tally<Item>[] {
  const tallies = new Map<string, Tally<Item>>()
  for (const item of items) {
    const tally = tallies.get(key(item))
    if (tally) tally.count++
    else tallies.set(key(item), { item, count: 1 })
  }
  return [...tallies.values()].sort((a, b) => b.count - a.count || name(a.item).localeCompare(name(b.item)))
}
