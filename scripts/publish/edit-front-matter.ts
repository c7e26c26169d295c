import { isDeepStrictEqual } from 'node:util'
import { type Document, parseDocument } from 'yaml'
import { quoteTexts, renderYaml, yamlLayout } from './front-matter.ts'
import { type FieldPlace, findFields } from './front-matter-fields.ts'

/**
 * Sets fields in the front matter of a file's text and leaves all else as a person wrote it, to the character: comments, order, line breaks,
 * other fields, fields that hold the value already, body. A value of `undefined` takes the field out. New fields go, in their order, behind
 * the field `behind`; at the end where it is left out. Only for text that `readFrontMatter` can read; front matter in braces, which has
 * no lines to leave, is laid out anew.
 */
export function editFrontMatter(text: string, changes: Record<string, unknown>, behind?: string): string {
  const match = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)(^---[ \t]*(?:\r?\n|$))/m.exec(text)
  if (!match) throw new Error('the text has no front matter')
  const [whole, opening = '', before = '', closing = ''] = match
  let yaml = before
  let place = behind
  for (const [name, value] of Object.entries(changes)) {
    const document = parseDocument(yaml, { schema: 'core', keepSourceTokens: true })
    const fields = findFields(document, yaml)
    const isNew = !document.has(name)
    yaml = fields === null ? layOut(document, name, value) : splice(yaml, fields, { name, value, behind: place, lineEnd: lineEndOf(text) })
    if (isNew && value !== undefined && place !== undefined) place = name
  }
  return `${opening}${yaml}${closing}${text.slice(whole.length)}`
}

/** The line end of a text's first line. */
export function lineEndOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n'
}

interface Change {
  name: string
  value: unknown
  behind: string | undefined
  lineEnd: string
}

function splice(yaml: string, fields: readonly FieldPlace[], { name, value, behind, lineEnd }: Change): string {
  const field = fields.find((one) => one.name === name)
  if (value === undefined) return field ? yaml.slice(0, field.start) + yaml.slice(field.next) : yaml
  if (field && isDeepStrictEqual(field.value, value)) return yaml
  const first = fields[0]
  const indent = first ? /^ */.exec(yaml.slice(first.start))?.[0] : ''
  const lines = renderYaml({ [name]: value })
    .trimEnd()
    .replaceAll('\n', `${lineEnd}${indent}`)
  if (field) {
    const shown = lines.slice(lines.indexOf(':') + 1)
    const isBlock = shown.startsWith(lineEnd)
    const { colon, comments, end } = field
    return `${yaml.slice(0, colon)}${isBlock ? comments + shown : shown + comments}${yaml.slice(end)}`
  }
  const at = (fields.find((one) => one.name === behind) ?? fields.at(-1))?.next ?? yaml.length
  return `${yaml.slice(0, at)}${indent}${lines}${lineEnd}${yaml.slice(at)}`
}

function layOut(document: Document, name: string, value: unknown): string {
  const node = document.createNode(value)
  quoteTexts(node)
  if (value === undefined) document.delete(name)
  else document.set(name, node)
  return document.toString(yamlLayout)
}
