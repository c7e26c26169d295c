import { parse } from 'yaml'

/** A Markdown file taken apart: its front matter as YAML gives it, and the text below. */
export interface FrontMatter {
  data: unknown
  body: string
}

const fence = /^---[ \t]*\n([\s\S]*?)\n?^---[ \t]*(?:\n|$)/m

/**
 * Reads YAML 1.2 front matter (core schema, no aliases). Throws where the text does not begin with `---`, the closing `---` is
 * missing, or the YAML is broken; the message names the line of the file.
 */
export function readFrontMatter(text: string): FrontMatter {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const match = fence.exec(source)
  if (match === null || match.index !== 0) {
    throw new Error('has no front matter: it must begin with a line "---" and close it with another')
  }
  const data: unknown = parse(`\n${match[1] ?? ''}`, { schema: 'core', maxAliasCount: 0, strict: true, prettyErrors: true })
  return { data, body: source.slice(match[0].length).trim() }
}

/** Whether a value is an object with named fields. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
