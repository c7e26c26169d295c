/** What a reader keeps: it stays in the reader's own browser, newest first. */
export interface Kept {
  /** Address of the insight's page, without the host. */
  address: string
  title: string
  /** Name of the show. */
  show: string
}

const shelf = 'kept'

/** Reads what is kept; nothing where the browser has no storage or holds something else under the name. */
export function readKept(): Kept[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(shelf) ?? '[]')
    return Array.isArray(value) ? value.filter(isKept) : []
  } catch {
    return []
  }
}

/** Keeps an insight, or lets it go; tells whether the browser took it. */
export function writeKept(kept: Kept[]): boolean {
  try {
    localStorage.setItem(shelf, JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false
  return ['address', 'title', 'show'].every((name) => name in value && typeof Reflect.get(value, name) === 'string')
}
