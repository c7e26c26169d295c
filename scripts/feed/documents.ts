import { plainText } from './text.ts'

/** More feeds than this in one text are no mistake of a server: what follows stays in the last one. */
const mostDocuments = 20

/** A text that may hold several feeds one behind the other, cut into one text for each. */
export function splitDocuments(text: string): string[] {
  const starts = [0]
  for (const end of text.matchAll(/<\/(?:[\w.-]+:)?(?:rss|rdf|feed)\s*>/gi)) {
    if (starts.length >= mostDocuments) break
    const behind = end.index + end[0].length
    if (/^\s*(?:<\?xml[^<>]{0,200}\?>\s*)?<(?:[\w.-]+:)?(?:rss|rdf|feed)[\s>]/i.test(text.slice(behind, behind + 1000))) starts.push(behind)
  }
  return starts.map((start, index) => text.slice(start, starts[index + 1]))
}

/** The first title in a document: that of the show. Two documents with one title are two parts or two states of one feed. */
export function titleOfDocument(document: string): string {
  return plainText(
    /<title(?:\s[^<>]*)?>([\s\S]{0,500}?)<\/title/i.exec(document.slice(0, 50_000))?.[1]?.replace(/<!\[CDATA\[|\]\]>/g, '') ?? '',
  )
}
