import { partMark } from '../data/search-parts.ts'

/**
 * Of an excerpt that runs from one part of a text into the next, that part which holds the most matches; a quote that is cut keeps both of
 * its quotation marks. Matches stand in `<mark>`.
 */
export function readExcerpt(excerpt: string): string {
  const parts = excerpt.split(partMark).map((part) => part.trim())
  const matches = parts.map((part) => part.split('<mark>').length - 1)
  const part = parts[matches.indexOf(Math.max(...matches))] ?? ''
  const [opens, closes] = [/^(?:<mark>)?“/u.test(part), /”(?:<\/mark>)?$/u.test(part)]
  if (opens && !part.includes('”')) return `${part}\u00A0…”`
  return closes && !part.includes('“') ? `“…\u00A0${part}` : part
}
