/**
 * An element as xml2js gives it: a string, or an object with its text as `_`, its attributes as `$` and each child element's
 * guarded name with an array of such nodes. It comes from outside, so it is read by these functions alone.
 */
export type XmlNode = unknown

/** The key under which xml.ts has xml2js keep an element, so that rss-parser does not take it for one that it knows. */
export function guardedName(name: string): string {
  return `feed ${name}`
}

/** Guarded names of the elements that are read: putting a key together anew costs more than the look-up it is for. */
const guardedNames = new Map<string, string>()

/** Own text of an element, trimmed; '' where it has none. */
export function textOf(node: XmlNode): string {
  if (typeof node === 'string') return node.trim()
  const own = isRecord(node) ? node._ : undefined
  return typeof own === 'string' ? own.trim() : ''
}

/** An attribute by its name in lower case, trimmed; `null` where it is missing or empty. */
export function attributeOf(node: XmlNode, name: string): string | null {
  const attributes = isRecord(node) ? node.$ : undefined
  const value = isRecord(attributes) ? attributes[name] : undefined
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** Child elements by canonical name (namespaces.ts), in their order. */
export function childrenOf(node: XmlNode, name: string): XmlNode[] {
  if (!isRecord(node)) return []
  const key = guardedNames.get(name) ?? guardedName(name)
  guardedNames.set(name, key)
  const children = node[key]
  return Array.isArray(children) ? children : []
}

/** The first text that is not empty among the child elements of these names, the names in order of preference. */
export function firstText(node: XmlNode, ...names: string[]): string | null {
  for (const name of names) {
    for (const child of childrenOf(node, name)) {
      const text = textOf(child)
      if (text !== '') return text
    }
  }
  return null
}

/** Whether an element that should hold text alone holds other elements too. */
export function isMixed(node: XmlNode): boolean {
  return isRecord(node) && Object.keys(node).some((key) => key !== '_' && key !== '$')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
