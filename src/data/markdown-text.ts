/** A link in Markdown whose text and address cannot end it. */
export function link(text: string, address: string): string {
  return `[${escapeInline(text)}](${address.replace(/[()\s<>]/g, encodeURIComponentStrictly)})`
}

/** Text that Markdown shows as it is, within a line. */
export function escapeInline(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&')
}

/** `encodeURIComponent` leaves round brackets as they are. */
function encodeURIComponentStrictly(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}
