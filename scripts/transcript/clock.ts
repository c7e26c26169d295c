/** A time as it stands in text: `1:02`, `01:02:03`, `01:02:03.4`, `01:02:03,456`. To be put into larger patterns. */
export const clockSource = String.raw`\d{1,4}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,9})?`

/**
 * A time to seconds: `HH:MM:SS.mmm`, `MM:SS.mmm`, `SS.mmm`, with comma or point, hours and minutes of any size,
 * and `HH:MM:SS:FF` (milliseconds where the last part has three digits, frames that are left out where it has two).
 * `null` where the text is not a time.
 */
export function readClock(text: string): number | null {
  if (text.length > 24) return null
  const parts = text.split(':')
  if (parts.length > 4) return null
  const last = parts.length === 4 ? fractionPart(parts) : parts
  if (last === null) return null
  let seconds = 0
  for (const [index, part] of last.entries()) {
    const final = index === last.length - 1
    if (!(final ? /^\d{1,9}(?:[.,]\d{0,9})?$/ : /^\d{1,6}$/).test(part)) return null
    seconds = seconds * 60 + Number(part.replace(',', '.'))
  }
  return Math.round(seconds * 1000) / 1000
}

function fractionPart(parts: string[]): string[] | null {
  const [hours = '', minutes = '', seconds = '', rest = ''] = parts
  if (!/^\d{2,3}$/.test(rest) || !/^\d+$/.test(seconds)) return null
  return [hours, minutes, rest.length === 3 ? `${seconds}.${rest}` : seconds]
}
