/** Parts that the ids of one kind are dealt out to. */
const parts = 16

/**
 * The name of the filter that an id of a kind (`show`, `topic`, `person`) belongs to: `show7`. A browser reads the whole of a filter that
 * it asks for, 8 to 20 KB for each volume; so each kind is several, of which a search reads one.
 */
export function filterFor(kind: string, id: string): string {
  let sum = 0
  for (let place = 0; place < id.length; place++) sum = (sum * 31 + id.charCodeAt(place)) % 65_521
  return `${kind}${sum % parts}`
}
