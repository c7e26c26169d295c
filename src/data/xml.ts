import { escapeMarkup } from './markup.ts'

/** Attributes of an element; those that are `undefined` are left out. */
export type Facts = Readonly<Record<string, string | number | undefined>>

/** An XML element with a text, or an empty one, for the `customData` of @astrojs/rss. */
export function element(name: string, facts: Facts, text = ''): string {
  return wrap(name, facts, [isNumber(text) ? renderDigits(text.trim()) : escapeMarkup(text)])
}

function isNumber(text: string): boolean {
  return text.trim() !== '' && !Number.isNaN(Number(text))
}

/**
 * @astrojs/rss reads `customData` before it writes it, and each stretch of text that is a number as one: `007` would come out as 7. Sections of CDATA
 * are stretches of their own, which it joins as text, so each character gets one; it writes none of them.
 */
function renderDigits(text: string): string {
  return Array.from(text, (character) => `<![CDATA[${character}]]>`).join('')
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
