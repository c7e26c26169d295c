/**
 * Sets the quotation marks and apostrophes of a text as a printer does: “so”, it’s. Transcripts have them straight; no word changes.
 */
export function typeset(text: string): string {
  if (!/['"]/.test(text)) return text // most headlines have none
  return text
    .replace(/(?<=[\p{L}\p{N}])'|'(?=\d\d(?:s|\b)|em\b|til\b|cause\b)/gu, '’')
    .replace(/(^|[\s([{—–-])"(?=\S)/gu, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([{—–-])'(?=\S)/gu, '$1‘')
    .replace(/'/g, '’')
}
