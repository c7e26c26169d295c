import { expect, test } from 'vitest'
import { readTranscript } from './read.ts'

function read(text: string, type = 'text/html') {
  return readTranscript({ bytes: new TextEncoder().encode(text), type, name: 'a', duration: 100 })
}

function lines(text: string): string[] {
  const result = read(text)
  if (!result.ok) throw new Error(result.reason)
  return result.transcript.segments.map(({ speaker, start, end, text }) => `${start}-${end} ${speaker ?? '-'}: ${text}`)
}

test("reads the namespace's form", () => {
  expect(
    lines(
      '<!-- by hand --><cite>Ann:</cite>\n<time>0:00</time>\n<p>One &amp; all.</p><p>More.</p><cite>Ben:</cite><time>0:50</time><p>Two.</p>',
    ),
  ).toEqual(['0-32.353 Ann: One & all.', '32.353-50 Ann: More.', '50-100 Ben: Two.'])
})

test('reads names in bold with times before or behind them', () => {
  expect(
    lines(
      '<p><b>Ann Lee:</b> (0:09) One.</p><p>[00:00:20] <strong>Ben v.d. Roe (Guest): </strong>[00:00:20] Two.</p><p><b>Ann Lee:</b> (0:30) Three.</p>',
    ),
  ).toEqual(['9-20 Ann Lee: One.', '20-30 Ben v.d. Roe: Two.', '30-100 Ann Lee: Three.'])
})

test('takes the transcript out of a page: the marked part, or what is behind its headline', () => {
  const talk = Array.from(
    { length: 12 },
    (_, index) => `<p><b>${index % 2 ? 'Ben' : 'Ann'}:</b> this is number ${index} of what we said on that day</p>`,
  ).join('')
  const inMark = read(
    `<html><title>x</title><nav>Home: all</nav><p>Buy: now</p><div class="transcript-body">${talk}</div><footer>f</footer></html>`,
  )
  expect(inMark.ok && inMark.transcript.segments.length).toBe(12)
  const behind = read(
    `<html><title>x</title><p>About the show, in a sentence.</p><h2>Transcript</h2>${talk}<h2>Links</h2><p>a link</p></html>`,
  )
  expect(behind.ok && behind.transcript.segments.map((segment) => segment.speaker)).toEqual(
    Array.from({ length: 12 }, (_, index) => (index % 2 ? 'Ben' : 'Ann')),
  )
})

test('refuses a login page, whatever it calls itself', () => {
  const page =
    '<!doctype html><html><head><title>Sign in</title></head><body><form><input type="password"></form><p>Please sign in.</p></body></html>'
  expect(read(page, 'text/vtt')).toEqual({
    ok: false,
    reason: 'is an HTML page ("Sign in"), not a WebVTT file (a login or error page?): open its address and link the transcript itself',
  })
  expect(read(page)).toMatchObject({ ok: false })
})

test('reads timed text in XML', () => {
  expect(
    lines(
      '<?xml version="1.0"?><tt><body><div><p begin="00:00:01.000" end="00:00:02.000">One.</p><p begin="4s">Two.</p></div></body></tt>',
    ),
  ).toEqual(['1-4 -: One.', '4-100 -: Two.'])
})

test('reads to the end of a file that stops within an element or an entity', () => {
  const said = (end: string) => lines(`<p><cite>Ann:</cite> Hello.</p><p><cite>Bob:</cite> Goodbye to them${end}`)[1]?.replace(/^\S+ /, '')
  expect(['.</p>', '.', ' <b>all', ' <', ' &amp', ' &copy', ' &copy 2026'].map(said)).toEqual([
    'Bob: Goodbye to them.',
    'Bob: Goodbye to them.',
    'Bob: Goodbye to them all',
    'Bob: Goodbye to them <',
    'Bob: Goodbye to them &',
    'Bob: Goodbye to them ©',
    'Bob: Goodbye to them © 2026',
  ])
})

test('reads lines that are parted by breaks, however many, and stops where the marked part of the page does', () => {
  const talk = (turns: number) =>
    Array.from({ length: turns }, (_, index) => `<b>${index % 2 ? 'Ben' : 'Ann'}:</b> This is turn ${index} of what we said.`).join('<br>')
  const long = read(`<div>${talk(5000)}</div><p><b>Ben:</b> And that was it.</p>`)
  expect(long.ok && long.transcript.segments.length).toBe(5001)
  const page = read(`<div class="transcript">${talk(12)}</div><p><b>More:</b> Links of that day.</p>`)
  expect(page.ok && page.transcript.segments.length).toBe(12)
})
