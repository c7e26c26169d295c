import { readFileSync } from 'node:fs'
import { Resvg } from '@resvg/resvg-js'
import satori from 'satori'
import { type Card, cardSize } from './card.ts'
import { type Rgb, writePng } from './png.ts'

const ink: Rgb = [0x13, 0x18, 0x24]
const paper: Rgb = [0xfb, 0xfc, 0xfd]
const colours = { ink: '#131824', paper: '#fbfcfd', soft: '#545d6c', back: '#d8dde5' }
const margin = 88
const fold = 132
const textWidth = cardSize.width - 2 * margin

/** The folded corner: ink behind the paper, and the back of the paper. */
const [left, right] = [cardSize.width - fold, cardSize.width]
const corner = `<path fill="${colours.ink}" d="M${left} 0H${right}V${fold}Z"/><path fill="${colours.back}" d="M${left} 0V${fold}H${right}Z"/>`

/** Size of the headline in pixels by its length in characters. */
const sizes = [
  { upTo: 45, size: 92 },
  { upTo: 90, size: 76 },
  { upTo: 140, size: 62 },
]
const smallest = 52

const font = (name: string, file: string) => ({
  name,
  data: readFileSync(new URL(`./fonts/${file}.woff2`, import.meta.url)),
  weight: 400 as const,
})
/** What cards are set in; letters beyond Western Europe stand in files of their own. */
export const fonts = [
  font('Display', 'newsreader-display-latin'),
  font('Display Extended', 'newsreader-display-latin-ext'),
  font('Sans', 'instrument-sans-latin'),
  font('Sans Extended', 'instrument-sans-latin-ext'),
]

/** Draws a card as a PNG. The same card always gives the same bytes. */
export async function drawCard(card: Card): Promise<Buffer> {
  const svg = await satori(layOut(card), { ...cardSize, fonts })
  const { pixels } = new Resvg(svg.replace('</svg>', `${corner}</svg>`), { font: { loadSystemFonts: false } }).render()
  return writePng(pixels, { ...cardSize, dark: ink, light: paper })
}

function layOut({ headline, above, below, brand }: Card) {
  const size = sizes.find(({ upTo }) => headline.length <= upTo)?.size ?? smallest
  return box(
    {
      ...cardSize,
      boxSizing: 'border-box',
      padding: margin,
      paddingTop: margin - 20,
      paddingBottom: margin - 24,
      flexDirection: 'column',
      justifyContent: 'space-between',
      background: colours.paper,
    },
    [
      line(above, { fontFamily: 'Sans, Sans Extended', fontSize: 32, color: colours.soft, width: textWidth - fold / 2 }),
      text(headline, {
        fontFamily: 'Display, Display Extended',
        fontSize: size,
        lineHeight: 1.1,
        letterSpacing: '-0.015em',
        color: colours.ink,
        width: textWidth,
        textWrap: 'balance',
        overflowWrap: 'anywhere',
      }),
      box({ justifyContent: 'space-between', alignItems: 'baseline', width: textWidth }, [
        line(brand, { fontFamily: 'Display, Display Extended', fontSize: 38, color: colours.ink, maxWidth: textWidth / 2 }),
        line(below, { fontFamily: 'Sans, Sans Extended', fontSize: 30, color: colours.soft, maxWidth: textWidth / 2 - 24 }),
      ]),
    ],
  )
}

type Style = Record<string, string | number>
interface Box {
  type: 'div'
  key: null
  props: { style: Style; children: string | Box[] }
}

function box(style: Style, children: string | Box[]): Box {
  return { type: 'div', key: null, props: { style: { display: 'flex', ...style }, children } }
}

function text(words: string, style: Style): Box {
  return box({ display: 'block', ...style }, words)
}

function line(words: string, style: Style): Box {
  return text(words, { whiteSpace: 'nowrap', lineHeight: 1.3, ...style })
}
