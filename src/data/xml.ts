import { escapeMarkup } from './markup.ts'

/** Attributes of an element; those that are `undefined` are left out. */
export type Facts = Readonly<Record<string, string | number | undefined>>

/** An XML element with a text, or an empty one. */
export function element(name: string, facts: Facts, text = ''): string {
  return wrap(name, facts, [escapeMarkup(text)])
}

/** An XML element around others. */
export function wrap(name: string, facts: Facts, parts: readonly string[]): string {
  const inner = parts.join('')
  return inner === '' ? `<${name}${attributes(facts)}/>` : `<${name}${attributes(facts)}>${inner}</${name}>`
}

function attributes(facts: Facts): string {
  return Object.entries(facts)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeMarkup(String(value))}"`))
    .join('')
}
