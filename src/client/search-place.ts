/** Where a reader is among the results of a search. */
export interface Place {
  /** How many results are shown of each step. */
  extent: number[]
  /** How far the page is scrolled, in CSS pixels. */
  top: number
}

const key = () => `search:${location.pathname}${location.search}`

/** Notes the place for the address of the page, for as long as its tab is open. A browser that keeps nothing leads back to the first results. */
export function notePlace(place: Place): void {
  try {
    sessionStorage.setItem(key(), JSON.stringify(place))
  } catch {
    // Then it is not known.
  }
}

/** The place that was noted for the address of the page; `null` where there is none. */
export function readPlace(): Place | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key()) ?? 'null')
    return isPlace(value) ? value : null
  } catch {
    return null
  }
}

/** Whether the page was left before and is opened again: by back or forward, or anew. */
export function isReturned(): boolean {
  const [navigation] = performance.getEntriesByType('navigation')
  return navigation instanceof PerformanceNavigationTiming && (navigation.type === 'back_forward' || navigation.type === 'reload')
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null || !('extent' in value) || !('top' in value)) return false
  return Array.isArray(value.extent) && value.extent.every(Number.isInteger) && typeof value.top === 'number'
}
