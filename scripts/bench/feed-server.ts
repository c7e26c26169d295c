import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'

/**
 * A server of invented feeds, run as a process of its own so that its work is not counted: `/<n>.xml` has 100 episodes,
 * or 101 once `/__news` was asked for; each names a transcript of an hour. Prints its port.
 */
const samples = path.join(import.meta.dirname, '../samples/the-build-log')
const hour = hourOfTalk()
let news = false

const server = createServer((request, response) => {
  const url = request.url ?? '/'
  if (url === '/__news') news = true
  if (url.startsWith('/hour')) return response.writeHead(200, { 'content-type': 'text/vtt' }).end(hour)
  const number = /^\/(\d+)\.xml$/.exec(url)?.[1]
  if (number === undefined) return response.writeHead(204).end()
  const etag = `"${number}-${news}"`
  if (request.headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end()
  return response.writeHead(200, { 'content-type': 'application/rss+xml', etag }).end(feed(number, news ? 101 : 100))
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(typeof address === 'object' ? address?.port : address)
})

function feed(number: string, episodes: number): string {
  const items = Array.from({ length: episodes }, (_, index) => item(number, episodes - index)).join('')
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Show ${number}</title><language>en</language>${items}</channel></rss>`
}

function item(show: string, number: number): string {
  const date = new Date(Date.UTC(2024, 0, 1) + number * 7 * 86_400_000).toUTCString()
  const notes = `<p>Notes of episode ${number}. ${'The talk went on for a while, and there were links. '.repeat(20)}</p>`
  return `<item><title>Episode ${number} of show ${show}</title><guid isPermaLink="false">${show}-${number}</guid><pubDate>${date}</pubDate>
<enclosure url="https://example.org/${show}/${number}.mp3" length="57600000" type="audio/mpeg"/><itunes:duration>3700</itunes:duration>
<content:encoded><![CDATA[${notes}]]></content:encoded><podcast:transcript url="/hour-${show}-${number}.vtt" type="text/vtt"/></item>`
}

/** The four episodes of a bundled show, one after the other: about an hour. */
function hourOfTalk(): string {
  const names = [
    '2026-10-26-the-rewrite',
    '2026-11-02-what-the-assistant-changed',
    '2026-11-09-the-number-on-the-wall',
    '2026-11-16-two-in-the-morning',
  ]
  const parts = names.map((name, index) => shift(readFileSync(path.join(samples, `${name}.vtt`), 'utf8'), index * 950))
  return `WEBVTT\n\n${parts.join('\n\n')}`
}

function shift(vtt: string, seconds: number): string {
  const cues = vtt.slice(vtt.search(/^\d\d:\d\d:\d\d/m))
  return cues.replace(/(\d\d):(\d\d):(\d\d\.\d{3})/g, (_, h, m, s) => {
    const at = Number(h) * 3600 + Number(m) * 60 + Number(s) + seconds
    return `${String(Math.floor(at / 3600)).padStart(2, '0')}:${String(Math.floor(at / 60) % 60).padStart(2, '0')}:${(at % 60).toFixed(3).padStart(6, '0')}`
  })
}
