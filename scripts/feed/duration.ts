/** Longest duration that is believed: longer is milliseconds or nonsense. */
const longestSeconds = 48 * 3600

/**
 * A duration in seconds, from seconds (`3725`, `3725.6`), `MM:SS`, `H:MM:SS`, either with a fraction, or ISO 8601 (`PT1H2M5S`).
 * `null` for 0, negative or unreadable ones. Rounded to milliseconds.
 */
export function readDuration(text: string | null): number | null {
  const seconds = readSeconds(text)
  return seconds !== null && seconds > 0 && seconds <= longestSeconds ? seconds : null
}

/** As `readDuration`, but a point in time: 0 is one (chapters' starts, Normal Play Time). */
export function readSeconds(text: string | null): number | null {
  const value = text?.trim() ?? ''
  const iso = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/i.exec(value)
  if (iso && value.length > 2) return total([iso[1] ?? '0', iso[2] ?? '0', iso[3] ?? '0'])
  if (!/^\d+(:\d{1,2}){0,2}([.,]\d+)?$/.test(value)) return null
  return total(value.replace(',', '.').split(':'))
}

function total(parts: string[]): number {
  const seconds = parts.reduce((sum, part) => sum * 60 + Number(part), 0)
  return Math.round(seconds * 1000) / 1000
}
