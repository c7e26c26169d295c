import { monthOf } from './month.ts'

/** Minutes east of UTC of the zone names that feeds use (RFC 822, and what generators add). */
const zones: Record<string, number> = {
  UT: 0,
  GMT: 0,
  UTC: 0,
  Z: 0,
  WET: 0,
  BST: 60,
  WEST: 60,
  CET: 60,
  MET: 60,
  CEST: 120,
  MEST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  IST: 330,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  AST: -240,
  ADT: -180,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  AKST: -540,
  AKDT: -480,
  HST: -600,
}

/** The first podcast feeds are of 2001; what says to be older says nonsense (1970 is a zero). */
const earliest = Date.UTC(1990, 0, 1)
const latest = Date.UTC(2100, 0, 1)

/**
 * An instant as feeds write it: RFC 822 and 2822 (weekday or not, two-digit years, zone names, offsets with or without colon),
 * ISO 8601 and W3C-DTF (also with a space for the T, or a day alone), `Jul 4 2024 10:00:00`, `15/03/2024` only where the day is
 * over 12, Unix seconds; months in English and the languages of month.ts. Without a zone it is UTC. A time of day that does not
 * exist is cut to one that does, a day over the end of its month is the last one. `null` where no day can be read, or it is before
 * 1990 or after 2099.
 */
export function readDate(text: string | null): Date | null {
  const value = text?.replace(/\s+/g, ' ').trim() ?? ''
  const time = readIso(value) ?? readWorded(value) ?? readNumbers(value)
  return time !== null && time >= earliest && time < latest ? new Date(time) : null
}

function readIso(value: string): number | null {
  const basic = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(.*))?$/i.exec(value)
  if (basic)
    return instant(
      Number(basic[1]),
      Number(basic[2]) - 1,
      Number(basic[3]),
      `${basic[4] ?? 0}:${basic[5] ?? 0}:${basic[6] ?? 0}${basic[7] ?? ''}`,
    )
  const match = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ,]+(.+))?$/i.exec(value)
  return match ? instant(Number(match[1]), Number(match[2]) - 1, Number(match[3] ?? 1), match[4] ?? '') : null
}

function readWorded(value: string): number | null {
  const bare = value.replace(/^\p{L}+\.?,? +(?=\d|\p{L})/u, (word) => (monthOf(word) === null ? '' : word))
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|\.)?[ -]+(\p{L}+)\.?,?[ -]+(\d{4}|\d{2})(?:,? (.*))?$/u.exec(bare)
  if (dayFirst) return dated(dayFirst[3], dayFirst[2], dayFirst[1], dayFirst[4])
  const monthFirst = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:,? (.*))?$/u.exec(bare)
  if (monthFirst) return dated(monthFirst[3], monthFirst[1], monthFirst[2], monthFirst[4])
  const yearLast = /^(\p{L}+)\.? (\d{1,2}),? (\d{1,2}:\d{2}\S*(?: .*)?) (\d{4})$/u.exec(bare)
  return yearLast ? dated(yearLast[4], yearLast[1], yearLast[2], yearLast[3]) : null
}

function readNumbers(value: string): number | null {
  if (/^\d{9,10}$/.test(value)) return Number(value) * 1000
  const match = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?:,? (.*))?$/.exec(value)
  if (!match) return null
  const [first, second] = [Number(match[1]), Number(match[2])]
  const [day, month] = second > 12 ? [second, first] : [first, second]
  const certain = first > 12 || second > 12 || first === second || value.includes('.')
  return certain ? instant(Number(match[3]), month - 1, day, match[4] ?? '') : null
}

function dated(year = '', month = '', day = '', clock = ''): number | null {
  const monthIndex = monthOf(month)
  const full = year.length === 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number(year)
  return monthIndex === null ? null : instant(full, monthIndex, Number(day), clock)
}

/** `clock` is `10:00:00 +0200` and its kin; what cannot be read of it counts as 0. */
function instant(year: number, month: number, day: number, clock: string): number | null {
  const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  if (year > 9999 || month < 0 || month > 11 || day < 1 || day > 31) return null
  const time = /^(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2})(?:[.,](\d{1,9}))?)? *([ap]\.?m\.?)? *(.*)$/i.exec(clock)
  const zone = zoneMinutes(time ? (time[6] ?? '') : clock)
  const [hour, minute, second] = [hourOf(time), Math.min(Number(time?.[2] ?? 0), 59), Math.min(Number(time?.[3] ?? 0), 59)]
  const milliseconds = Math.floor(Number(`0.${time?.[4] ?? 0}`) * 1000)
  return Date.UTC(year, month, Math.min(day, days), hour, minute, second, milliseconds) - zone * 60_000
}

function hourOf(time: RegExpExecArray | null): number {
  const hour = Math.min(Number(time?.[1] ?? 0), 23)
  const half = time?.[5]?.[0]?.toLowerCase()
  if (half === 'p' && hour < 12) return hour + 12
  return half === 'a' && hour === 12 ? 0 : hour
}

function zoneMinutes(text: string): number {
  const offset = /(?:^|[^\d])([+-])(\d{1,2}):?(\d{2})?\b/.exec(text)
  if (offset) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0)
    return minutes <= 15 * 60 ? (offset[1] === '-' ? -minutes : minutes) : 0
  }
  const name = /[A-Za-z]+/.exec(text)?.[0]?.toUpperCase() ?? ''
  return zones[name] ?? 0
}
