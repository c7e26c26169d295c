import type { z } from 'astro/zod'
import { jsonOf } from '#domain/json.ts'

export type ReadReply<T> = { ok: true; value: T } | { ok: false; fault: string }

/**
 * Reads the JSON object of a reply through its schema. What models put around it is forgiven: fences, a thought before, a
 * word after. `fault` says in one line what is wrong, for the model to mend.
 */
export function readReply<T>(text: string, schema: z.ZodType<T>): ReadReply<T> {
  const bare = text.replace(/^[\s\S]*<\/think(?:ing)?>/i, '').trim()
  if (bare === '') return { ok: false, fault: 'the reply was empty' }
  if (/^<(?:!doctype|html|head|body)\b/i.test(bare)) return { ok: false, fault: 'the reply was an HTML page' }
  const json = parseObject(bare)
  if (json === undefined) return { ok: false, fault: 'the reply was not one JSON object' }
  const result = schema.safeParse(json)
  if (result.success) return { ok: true, value: result.data }
  const issue = result.error.issues[0]
  return { ok: false, fault: `the reply's "${issue?.path.join('.')}" is wrong: ${issue?.message}` }
}

function parseObject(text: string): object | undefined {
  const fenced = /```(?:json)?\s*\n?([\s\S]*?)\n?\s*```/i.exec(text)?.[1]
  const braced = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)
  for (const candidate of [text, fenced, braced]) {
    const value = candidate === undefined ? undefined : jsonOf(candidate)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  }
  return undefined
}
