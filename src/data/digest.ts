import { hash } from 'node:crypto'

const known = new WeakMap<object, string>()
/** Texts that are longer are replaced by their hash, so that what many pages show is written out once. */
const longest = 64

/**
 * A short text that stands for a value: equal values give the same, in every build and on every machine. Takes plain data: texts,
 * numbers, dates, lists, maps, sets and objects without cycles; a field that is `undefined` counts as left out. An object that was
 * seen before is not looked at again, so it must not change. Throws where it meets a function.
 */
export function digestOf(value: unknown): string {
  const text = write(value)
  return text.length > longest ? shorten(text) : text
}

function write(value: unknown): string {
  if (typeof value === 'object' && value !== null) {
    const written = known.get(value) ?? digestOfObject(value)
    known.set(value, written)
    return written
  }
  if (typeof value === 'function' || typeof value === 'symbol') {
    throw new TypeError(`What a page shows must be plain data, and this is a ${typeof value}: ${String(value).slice(0, 80)}`)
  }
  return typeof value === 'string' ? JSON.stringify(value) : String(value)
}

function digestOfObject(value: object): string {
  const text = writeObject(value)
  return text.length > longest ? shorten(text) : text
}

function writeObject(value: object): string {
  if (Array.isArray(value)) return `[${value.map(write).join()}]`
  if (value instanceof Date) return `@${value.getTime()}`
  if (value instanceof URL) return `u${JSON.stringify(value.href)}`
  if (value instanceof Map) return `m${write([...value].flat())}`
  if (value instanceof Set) return `s${write([...value])}`
  let text = '{'
  for (const name of Object.keys(value).sort()) {
    const field: unknown = Reflect.get(value, name)
    if (field !== undefined) text += `${JSON.stringify(name)}:${write(field)},`
  }
  return `${text}}`
}

/** 132 bits: two different texts meet by chance in no archive. */
function shorten(text: string): string {
  return `#${hash('sha256', text, 'base64url').slice(0, 22)}`
}
