import { hash } from 'node:crypto'

const known = new WeakMap<object, string>()

/**
 * A short text that stands for a value: another value has another, in every build and on every machine. Takes plain data: texts,
 * numbers, dates, lists, maps, sets and objects without cycles; a field that is `undefined` counts as left out, and the order of
 * fields counts. An object with an `id`, which many pages show, is looked at once, so it must not change. Throws where it meets a
 * function.
 */
export function digestOf(value: unknown): string {
  const text = write(value)
  return text.length <= shortest ? text : shorten(text)
}

/** Takes what is known to stand for an object with an `id`, which then is not looked at. */
export function takeDigest(value: object, digest: string): void {
  known.set(value, digest)
}

/** Texts up to this length stand for themselves; a digest of one would be no shorter by much. */
const shortest = 48

function write(value: unknown): string {
  if (typeof value === 'string') return writeText(value)
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? writeList(value) : writeObject(value)
  if (typeof value === 'function' || typeof value === 'symbol') {
    throw new TypeError(`What a page shows must be plain data, and this is a ${typeof value}: ${String(value).slice(0, 80)}`)
  }
  return String(value)
}

/** With its length before it, so that nothing in it passes for something else. */
function writeText(text: string): string {
  return `${text.length}"${text}`
}

function writeList(list: unknown[]): string {
  let text = '['
  for (const item of list) text += `${write(item)},`
  return `${text}]`
}

function writeObject(value: object): string {
  if ('id' in value) return digestOfNamed(value)
  if (value instanceof Date) return `@${value.getTime()}`
  if (value instanceof URL) return `u${writeText(value.href)}`
  if (value instanceof Map) return `m${writeList([...value].flat())}`
  if (value instanceof Set) return `s${writeList([...value])}`
  return writeFields(value)
}

function digestOfNamed(value: object): string {
  const seen = known.get(value)
  if (seen !== undefined) return seen
  const digest = shorten(writeFields(value))
  known.set(value, digest)
  return digest
}

function writeFields(value: object): string {
  let text = '{'
  for (const name of Object.keys(value)) {
    const field: unknown = Reflect.get(value, name)
    if (field !== undefined) text += nameWritten(name) + write(field)
  }
  return `${text}}`
}

const names = new Map<string, string>() // of fields: few, each met a million times

function nameWritten(name: string): string {
  const known = names.get(name)
  if (known !== undefined) return known
  const written = writeText(name)
  names.set(name, written)
  return written
}

/** 132 bits: two different texts meet by chance in no archive. */
function shorten(text: string): string {
  return `#${hash('sha256', text, 'base64url').slice(0, 22)}`
}
