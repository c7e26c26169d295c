import type { z } from 'astro/zod'
import matter from 'gray-matter'
import { Document, isScalar, type Node, parse, visit } from 'yaml'

export type FrontMatterResult = { ok: true; data: unknown; body: string } | { ok: false; reason: string }

/**
 * Reads a Markdown file with YAML 1.2 front matter (core schema: `12:30` stays a text). Front matter in any other language,
 * `---js` among them, is refused and never run; aliases too. `reason` names the line, not the file.
 */
export function readFrontMatter(text: string): FrontMatterResult {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  if (!plain.startsWith('---')) return { ok: false, reason: 'has no front matter: the first line must be ---' }
  try {
    const { data, content } = matter(plain, options)
    return { ok: true, data, body: content.trim() }
  } catch (error) {
    return { ok: false, reason: `front matter cannot be read: ${firstLine(error)}` }
  }
}

/** Renders a Markdown file: keys in the order given, texts in double quotes, lists of plain values on one line, one newline at the end. */
export function renderFrontMatter(data: Record<string, unknown>, body: string): string {
  const yaml = renderYaml(data)
  const text = body.trim()
  return `---\n${yaml}---\n${text === '' ? '' : `${text}\n`}`
}

/** Renders fields as YAML, a line end behind the last: as `renderFrontMatter` does. */
export function renderYaml(data: object): string {
  const document = new Document(data, { schema: 'core', aliasDuplicateObjects: false })
  quoteTexts(document)
  return document.toString(yamlLayout)
}

/** No line is wrapped, and no space stands inside brackets. */
export const yamlLayout = { lineWidth: 0, flowCollectionPadding: false }

/** The first thing wrong with a front matter, in the words of its schema: `"feed" is not a feed address (got "htp:/x")`. */
export function describeIssue(error: z.ZodError, data: unknown): string {
  const issue = error.issues[0]
  if (!issue) return 'is not valid'
  if (issue.code === 'unrecognized_keys') return `"${issue.keys.join('", "')}" is no known field: remove it or mend its spelling`
  const name = issue.path.join('.')
  const value = valueAt(data, issue.path)
  if (value === undefined) return `"${name}" is missing`
  return `"${name}": ${issue.message} (got ${shorten(JSON.stringify(value))})`
}

/** Puts every text in double quotes, so that no reader takes it for a date or a number, and short plain lists on one line. */
export function quoteTexts(node: Document | Node): void {
  visit(node, {
    Scalar(key, scalar) {
      if (key !== 'key' && typeof scalar.value === 'string') scalar.type = 'QUOTE_DOUBLE'
    },
    Seq(_, list) {
      if (list.items.every((item) => isScalar(item) && String(item.value).length < 40) && list.items.length < 12) list.flow = true
    },
  })
}

const refuse = () => {
  throw new Error('only YAML front matter is read')
}

const options = {
  language: 'yaml',
  engines: {
    yaml: { parse: parseYaml, stringify: renderYaml },
    js: { parse: refuse, stringify: refuse },
    javascript: { parse: refuse, stringify: refuse },
    json: { parse: refuse, stringify: refuse },
    coffee: { parse: refuse, stringify: refuse },
    toml: { parse: refuse, stringify: refuse },
  },
}

function parseYaml(text: string): object {
  const data: unknown = parse(text, { schema: 'core', maxAliasCount: 0, strict: true, uniqueKeys: true, prettyErrors: true })
  if (data === null || data === undefined) return {}
  if (typeof data !== 'object' || Array.isArray(data)) throw new Error('it must be a list of "key: value" lines')
  return data
}

function valueAt(data: unknown, path: PropertyKey[]): unknown {
  let value: unknown = data
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Reflect.get(value, key)
  }
  return value
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}...` : text
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]?.replace(/:$/, '') ?? ''
}
