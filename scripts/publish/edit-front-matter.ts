import { type Document, isMap, isNode, isScalar, parseDocument } from 'yaml'
import { quoteTexts } from './front-matter.ts'

/**
 * Sets fields in the front matter of a file's text and leaves all else as a person wrote it: comments, order, other fields,
 * body. A value of `undefined` takes the field out. New fields go, in their order, behind the field `behind`; at the end where it is
 * left out. Only for text that `readFrontMatter` can read.
 */
export function editFrontMatter(text: string, changes: Record<string, unknown>, behind?: string): string {
  const match = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)(^---[ \t]*(?:\r?\n|$))/m.exec(text)
  if (!match) throw new Error('the text has no front matter')
  const [whole, opening = '', yaml = '', closing = ''] = match
  const document = parseDocument(yaml, { schema: 'core' })
  let place = behind
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) document.delete(key)
    else if (setField(document, key, value, place) && place !== undefined) place = key
  }
  return `${opening}${document.toString({ lineWidth: 0, flowCollectionPadding: false })}${closing}${text.slice(whole.length)}`
}

/** Sets one field; true where it is new. */
function setField(document: Document, key: string, value: unknown, behind: string | undefined): boolean {
  const node = document.createNode(value)
  quoteTexts(node)
  const before = document.get(key, true)
  if (isNode(before)) node.comment = before.comment ?? null
  const isNew = !document.has(key)
  document.set(key, node)
  if (!isNew || !isMap(document.contents)) return isNew
  const { items } = document.contents
  const place = items.findIndex(({ key: name }) => (isScalar(name) ? name.value : name) === behind)
  if (place >= 0) items.splice(place + 1, 0, ...items.splice(-1, 1))
  return true
}
