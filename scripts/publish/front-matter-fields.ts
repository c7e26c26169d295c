import { type CST, type Document, isCollection, isMap, isNode, isPair, isScalar, type Pair } from 'yaml'

/** Where a field stands in the text of a front matter. Places are in characters from its start. */
export interface FieldPlace {
  name: string
  /** What it holds. */
  value: unknown
  /** The start of its line. */
  start: number
  /** Behind the colon. */
  colon: number
  /** Comments that stand between the colon and the value, a space before them; '' mostly. */
  comments: string
  /** Behind the value; a comment and the line end may follow. */
  end: number
  /** The start of the line behind it and the comments that are indented below it. */
  next: number
}

/**
 * The fields of a front matter in their order. `document` is `text` as `parseDocument` reads it with `keepSourceTokens`. `null` where they have no
 * lines of their own: in braces, or with their names behind question marks.
 */
export function findFields(document: Document, text: string): FieldPlace[] | null {
  const map = document.contents
  if (map === null) return []
  if (!isMap(map) || map.flow) return null
  const places = map.items.map((pair) => placeOf(pair, document, text))
  return places.includes(null) ? null : places.filter((place) => place !== null)
}

function placeOf({ key, value, srcToken }: Pair, document: Document, text: string): FieldPlace | null {
  if (!isScalar(key) || !key.range || !srcToken || srcToken.start.some(({ type }) => type === 'explicit-key-ind')) return null
  const separators = srcToken.sep ?? []
  const at = separators.findIndex(({ type }) => type === 'map-value-ind')
  const indicator = separators[at]
  if (!indicator) return null
  const colon = indicator.offset + indicator.source.length
  const token = srcToken.value
  const end = beforeLineEnd(text, (token && endOf(value)) ?? colon)
  return {
    name: String(key.value),
    value: isNode(value) ? value.toJS(document) : value,
    start: text.lastIndexOf('\n', key.range[0]) + 1,
    colon,
    comments: token ? commentsIn([...separators.slice(at + 1), ...('props' in token ? token.props : [])]) : '',
    end,
    next: behindComments(text, text.indexOf('\n', end) + 1),
  }
}

/** Behind the last word of a value: what comments follow below is not its own. */
function endOf(node: unknown): number | null {
  if (isPair(node)) return endOf(node.value) ?? endOf(node.key)
  if (isCollection(node) && !node.flow && node.items.length > 0) return endOf(node.items.at(-1))
  return isNode(node) && node.range ? node.range[1] : null
}

/** A text in a block ends with a line end, which is not its own alone. */
function beforeLineEnd(text: string, end: number): number {
  return end - (/\r?\n$/.exec(text.slice(0, end))?.[0].length ?? 0)
}

/** The text of tokens up to the last comment among them; signs such as tags, which hold for the value, left out. */
function commentsIn(tokens: readonly CST.Token[]): string {
  const last = tokens.findLastIndex(({ type }) => type === 'comment')
  const kept = tokens.slice(0, last + 1).flatMap((token) => ('source' in token && isComment.has(token.type) ? [token.source] : []))
  return last < 0 ? '' : ` ${kept.join('').trimStart()}`
}

const isComment = new Set(['comment', 'space', 'newline'])

function behindComments(text: string, from: number): number {
  const comments = /(?:[ \t]+#.*\n)*/y
  comments.lastIndex = from
  return from + (comments.exec(text)?.[0].length ?? 0)
}
