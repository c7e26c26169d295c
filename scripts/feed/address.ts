/** Where an address of a feed is resolved: its own address, and what xml:base adds. */
export type Base = string

/** The base below an element that may carry xml:base. */
export function rebase(base: Base, xmlBase: string | null): Base {
  if (xmlBase === null) return base
  return readAddress(xmlBase, base) ?? base
}

/**
 * An address in a feed as an absolute http(s) URL, a relative one resolved against `base`. In a bundled show, whose own address
 * is `sample:<show>`, `sample:<show>/<file>` stays as it is and a bare file name becomes such. `null` for everything else: other
 * schemes, text that is no URL, addresses with a user name or password.
 */
export function readAddress(value: string | null, base: Base): string | null {
  const trimmed = value?.replace(/\p{Cc}/gu, '').trim() ?? ''
  if (trimmed === '') return null
  if (base.startsWith('sample:')) {
    if (/^sample:[a-z0-9-]+\/[\w.-]+$/.test(trimmed) && !trimmed.includes('..')) return trimmed
    if (/^[\w-][\w.-]*$/.test(trimmed)) return `${base.split('/', 1)[0]}/${trimmed}`
  }
  if (!URL.canParse(trimmed, base)) return null
  const url = new URL(trimmed, base)
  const allowed =
    (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname !== '' && url.username === '' && url.password === ''
  return allowed ? url.href : null
}
