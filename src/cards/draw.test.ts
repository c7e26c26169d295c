import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { Resvg } from '@resvg/resvg-js'
import satori from 'satori'
import { expect, test, vi } from 'vitest'
import { type Card, canDraw, cardSize, plainLetters } from './card.ts'
import { drawCard, fonts } from './draw.ts'

vi.setConfig({ testTimeout: 30_000 }) // fonts are read and unpacked first

const card: Card = { headline: 'A spare in the yard beats a monitor on the wall', above: 'Upkeep', below: 'Otto Bergman', brand: 'Margins' }

/** Shades by row, 0 the ink and 15 the paper. */
function readShades(png: Buffer): Uint8Array[] {
  const data = png.subarray(png.indexOf('IDAT') + 4, png.indexOf('IEND') - 8)
  const rows = inflateSync(data)
  const stride = 1 + cardSize.width / 2
  return Array.from({ length: cardSize.height }, (_, y) =>
    Uint8Array.from({ length: cardSize.width }, (_, x) => {
      const pair = rows[y * stride + 1 + (x >> 1)] ?? 0
      return x % 2 === 0 ? pair >> 4 : pair & 15
    }),
  )
}

test('draws a PNG of the right size, with the fold in its corner, the words on paper, and the same bytes each time', async () => {
  const png = await drawCard(card)
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([cardSize.width, cardSize.height])
  expect(png.length).toBeLessThan(30_000)
  const image = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><image href="data:image/png;base64,${png.toString('base64')}" width="8" height="8"/></svg>`,
  ).render()
  expect(image.pixels.some((part) => part !== 0)).toBe(true) // another reader takes it for a PNG too
  const shades = readShades(png)
  expect(shades[10]?.[1190]).toBe(0)
  expect(shades[10]?.[20]).toBe(15)
  const inked = (from: number, to: number) => shades.slice(from, to).some((row) => row.subarray(0, 1000).some((shade) => shade < 3))
  expect([inked(0, 60), inked(200, 430), inked(520, 600)]).toEqual([false, true, true])
  const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
  expect(digest(await drawCard(card))).toBe(digest(png))
})

test('the longest headline stays between show and brand', async () => {
  const long = 'Weltweite Wartungsmannschaften vermeiden Maschinenstillstand '.repeat(4).slice(0, 200)
  const shades = readShades(await drawCard({ ...card, headline: long }))
  const bare = (from: number, to: number) => shades.slice(from, to).every((row) => row.subarray(0, 1060).every((shade) => shade === 15))
  expect([bare(0, 60), bare(112, 130), bare(600, 630)]).toEqual([true, true, true])
})

test('every letter that passes for drawable is in the fonts', async () => {
  const letters = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code)).filter((letter) => canDraw(letter))
  expect(letters.length).toBeGreaterThan(280)
  for (const fontFamily of ['Display, Display Extended', 'Sans, Sans Extended']) {
    const missing: string[] = []
    const element = {
      type: 'div',
      key: null,
      props: { style: { display: 'flex', flexWrap: 'wrap', fontFamily }, children: letters.join(' ') },
    }
    await satori(element, {
      ...cardSize,
      fonts,
      loadAdditionalAsset: async (_, segment) => {
        missing.push(segment)
        return []
      },
    })
    expect(missing, fontFamily).toEqual([])
  }
})

test('knows what it cannot draw, and spares what is only ornament', () => {
  expect(['Příliš žluťoučký kůň', 'Łódź', 'naïve “quotes” – 50 €'].map(canDraw)).toEqual([true, true, true])
  expect(['الصيانة', 'Ремонт', '保守', 'Tiếng Việt', 'emoji 🤯'].map(canDraw)).toEqual([false, false, false, false, false])
  expect(plainLetters('Mind 🤯 blown © cafe\u0301')).toBe('Mind blown © café')
})
