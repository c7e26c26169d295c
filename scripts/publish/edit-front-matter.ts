import { isNode, parseDocument } from 'yaml'
import { quoteTexts } from './front-matter.ts'

/**
 * Sets fields in the front matter of a file's text and leaves all else as a person wrote it: comments, order, other fields,
 * body. A value of `undefined` takes the field out. Only for text that `readFrontMatter` can read.
 */
export function editFrontMatter(text: string, changes: Record<string, unknown>): string {
  const match = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)(^---[ \t]*(?:\r?\n|$))/m.exec(text)
  if (!match) throw new Error('the text has no front matter')
  const [whole, opening = '', yaml = '', closing = ''] = match
  const document = parseDocument(yaml, { schema: 'core' })
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) document.delete(key)
    else {
      const node = document.createNode(value)
      quoteTexts(node)
      const before = document.get(key, true)
      if (isNode(before)) node.comment = before.comment ?? null
      document.set(key, node)
    }
  }
  return `${opening}${document.toString({ lineWidth: 0, flowCollectionPadding: false })}${closing}${text.slice(whole.length)}`
}
