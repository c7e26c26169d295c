import { typeset } from '../typeset.ts'

/** Control characters, lone surrogates, and the marks that turn the direction of all that follows (Unicode UAX 9). */
const unsafe = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Surrogate}/gu

/** A text of others in one line: no line end, no control character, no turned direction; quotation marks as a printer sets them. */
export function plainLine(text: string): string {
  return typeset(text.replace(unsafe, ' ').replace(/\s+/g, ' ').trim())
}

/** Markdown as paragraphs of plain text: what is emphasised is not, a link is its words and its address. */
export function plainParagraphs(markdown: string): string[] {
  return markdown
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) =>
      plainLine(
        paragraph
          .replace(/(?<!\\)!?\[([^\]]*)\]\(([^)\s]+)[^)]*\)/g, (_, words: string, address: string) => linkInWords(words, address))
          .replace(/(?<![\\\p{L}\p{N}])(\*{1,3}|_{1,3})(?=\S)(.+?)(?<=[^\s\\])\1(?![\p{L}\p{N}])/gu, '$2')
          .replace(/^\s*(?:#{1,6}|>)\s+/gm, '')
          .replace(/\\([\\`*_[\]<>~|#+.)&-])/g, '$1'),
      ),
    )
    .filter((paragraph) => paragraph !== '')
}

/** An address with http(s), written so that it cannot leave its place; `null` for any other. */
export function webAddress(address: string | null): string | null {
  const url = address === null ? null : URL.parse(address)
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null
  return url.href.replace(/["'<>\s\\^`{|}]/g, encodeURIComponent)
}

/** A text of at most so many characters, cut at a word. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1).replace(/\p{Surrogate}$/u, '')
  const atWord = cut.replace(/\s+\S*$/, '')
  return `${atWord.length > most / 2 ? atWord : cut}…`
}

function linkInWords(words: string, address: string): string {
  const web = webAddress(address)
  return web === null || web === words ? words : `${words} (${web})`
}
