import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseFeed } from 'feedsmith'
import Parser from 'rss-parser'
import { decodeFeed } from '../feed/decode.ts'
import { readFeed } from '../feed/read.ts'
import { listFolder } from '../publish/file.ts'

const rounds = 5

/** MB of feeds read in a second, and how many feeds could be read. */
interface Figure {
  reader: string
  megabytesPerSecond: number
  read: number
  of: number
}

/** Times the reader of feeds beside feedsmith and rss-parser on the same real feeds, in turn, medians of five rounds. */
export async function benchFeedParsers(corpus: string | undefined): Promise<{ lines: string[]; figures: Figure[] }> {
  if (corpus === undefined) return { lines: ['No feeds to time readers on: set EARMARK_CORPUS.'], figures: [] }
  const folder = path.join(corpus, 'feeds-real')
  const names = (await listFolder(folder)).filter((name) => /\.(xml|rss)$/.test(name))
  const texts = await Promise.all(names.map(async (name) => decodeFeed(await readFile(path.join(folder, name)), null).text))
  const readers: Record<string, (text: string) => unknown> = {
    Earmark: (text) => readFeed(text, 'https://example.org/feed.xml'),
    'rss-parser': (text) => new Parser().parseString(text),
    feedsmith: (text) => parseFeed(text),
  }
  const figures = new Map<string, { speeds: number[]; read: number }>()
  for (let round = 0; round < rounds; round++) {
    for (const [reader, read] of Object.entries(readers)) {
      const { speed, count } = await timeReader(read, texts)
      const before = figures.get(reader)?.speeds ?? []
      figures.set(reader, { speeds: [...before, speed], read: count })
    }
  }
  const table = [...figures].map(([reader, { speeds, read }]) => ({ reader, megabytesPerSecond: median(speeds), read, of: texts.length }))
  const lines = ['', '| reader of feeds | MB/s | feeds read |', '|---|---|---|']
  for (const { reader, megabytesPerSecond, read, of } of table)
    lines.push(`| ${reader} | ${megabytesPerSecond.toFixed(1)} | ${read} of ${of} |`)
  return { lines, figures: table }
}

async function timeReader(read: (text: string) => unknown, texts: readonly string[]): Promise<{ speed: number; count: number }> {
  let count = 0
  const started = performance.now()
  for (const text of texts) {
    try {
      const result = await read(text)
      if (typeof result === 'object' && result !== null && (!('ok' in result) || result.ok === true)) count++
    } catch {
      // A feed that this reader cannot read: it is not counted.
    }
  }
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  return { speed: bytes / 1000 / (performance.now() - started), count }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
