import { renderClock } from './clock.ts'
import type { Episode } from './episode.ts'
import type { Evidence } from './insight.ts'

/** Where a quote is heard. */
export interface Listen {
  /** `12:34`, or `about 12:34` where the time is worked out. */
  time: string
  /** The publisher's own audio at that second; `null` where the feed gives no audio. */
  address: string | null
}

/** Seconds of lead-in, so that the first word is not cut. */
const leadIn = 2

/** Where a quote is heard; `null` where its transcript has no times. The fragment follows W3C Media Fragments (`#t=`). */
export function locateQuote(evidence: Evidence, episode: Episode): Listen | null {
  if (evidence.start === undefined) return null
  const clock = renderClock(evidence.start)
  return {
    time: evidence.estimated ? `about ${clock}` : clock,
    address: episode.audio === undefined ? null : addSecond(episode.audio.url, evidence.start),
  }
}

/** Addresses without their fragments; each is asked for by every insight of its episode, on several pages. */
const whole = new Map<string, string>()

function addSecond(url: string, start: number): string {
  const address = whole.get(url) ?? withoutFragment(url)
  whole.set(url, address)
  return `${address}#t=${Math.max(0, Math.floor(start - leadIn))}`
}

function withoutFragment(url: string): string {
  const address = new URL(url)
  address.hash = ''
  return address.href
}
