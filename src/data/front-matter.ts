import { CORE_SCHEMA, load } from 'js-yaml'
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
  return { data: parseYaml(match[1] ?? ''), body: source.slice(match[0].length).trim() }
}

/** What js-yaml may read otherwise, or read where the other refuses: anchors, aliases and tags, numbers with underscores, not decimal, or without a nought. */
const unusual = /[&*!?<]|\d_|\b0[bxo]|[-+]\.\d|(?<!\d)-0/

/**
 * Front matter as it is mostly written is read by js-yaml, in a tenth of the time; anything unusual, and what js-yaml refuses, by
 * yaml, which names the line.
 */
function parseYaml(text: string): unknown {
  if (!unusual.test(text.replace(/"(?:[^"\\\n]|\\.)*"/g, '""'))) {
    try {
      return load(text, { schema: CORE_SCHEMA }) ?? null
    } catch {
      // yaml says what is wrong, in words that name the line.
    }
  }
  return parse(`\n${text}`, { schema: 'core', maxAliasCount: 0, strict: true, prettyErrors: true })
}

/** Whether a value is an object with named fields. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
