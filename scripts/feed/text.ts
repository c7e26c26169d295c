import { Parser } from 'htmlparser2'

/** A description is shorter than this, in characters. */
const descriptionLimit = 500
/** What is read of a text for a title and for a description, in characters: more only costs time. */
const titleReach = 2_000
const descriptionReach = 20_000

const blockTags = new Set(
  'address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table td th tr ul'.split(
    ' ',
  ),
)
const silentTags = new Set(['script', 'style', 'template', 'iframe', 'noscript', 'object', 'svg'])

/** HTML, escaped or not, to plain text: entities decoded, tags and what they hide taken out, white space collapsed. */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return collapse(html)
  const parts: string[] = []
  let silent = 0
  const parser = new Parser({
    onopentagname: (name) => {
      if (silentTags.has(name)) silent += 1
      else if (blockTags.has(name)) parts.push(' ')
    },
    ontext: (text) => {
      if (silent === 0) parts.push(text)
    },
    onclosetag: (name) => {
      if (silentTags.has(name)) silent -= 1
      else if (blockTags.has(name)) parts.push(' ')
    },
  })
  parser.end(html)
  return collapse(parts.join(''))
}

/**
 * A title as readers see it: one line without control characters, markup or entities. A feed that escapes twice is unescaped
 * once more; a `<` that begins no tag stays.
 */
export function cleanTitle(title: string): string {
  const head = title.slice(0, titleReach)
  const once = looksMarkedUp(head) ? plainText(head) : collapse(head)
  return looksMarkedUp(once) ? plainText(once) : once
}

/** HTML to a description: plain text, cut at the end of a sentence (else of a word) below 500 characters; `null` where empty. */
export function describe(html: string | null): string | null {
  if (html === null) return null
  const text = plainText(html.slice(0, descriptionReach))
  const plain = /&(amp|lt|gt|quot|#\d+|nbsp);|<\/?(p|br|a|b|i|em|strong|div|ul|li)\b/i.test(text) ? plainText(text) : text
  return plain === '' ? null : cut(plain)
}

function cut(text: string): string {
  if (text.length < descriptionLimit) return text
  const head = text.slice(0, descriptionLimit - 1)
  const sentence = Math.max(...[...head.matchAll(/[.!?…]["”’»)]*(?=\s)|[。！？]/g)].map((match) => match.index + match[0].length), 0)
  if (sentence > descriptionLimit / 5) return head.slice(0, sentence)
  const word = head.lastIndexOf(' ')
  return `${head.slice(0, word > descriptionLimit / 5 ? word : descriptionLimit - 2).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** A tag that is complete, or an entity with its semicolon. */
function looksMarkedUp(text: string): boolean {
  return /<\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?>|<!--|&(#\d+|#x[\da-f]+|[a-z][a-z0-9]*);/i.test(text)
}

function collapse(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\u200B\u2060\uFEFF\uFFFE\uFFFF]+/gu, (run) => (/[\t\n\r\f\v\x85]/.test(run) ? ' ' : ''))
    .replace(/[\s\u00A0\u2028\u2029]+/g, ' ')
    .trim()
}
