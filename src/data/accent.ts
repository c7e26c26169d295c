/** The publisher's accent, moved towards ink or paper as far as it must be to be read. */
export interface Accent {
  /** `#rrggbb` on light paper. */
  light: string
  /** `#rrggbb` on dark paper. */
  dark: string
}

type Rgb = [red: number, green: number, blue: number]

/** The two papers of styles/tokens.css. */
export const papers = { light: '#fbfcfd', dark: '#0d121b' }
/** Contrast of text that the Web Content Accessibility Guidelines 2.2 ask for is 4.5; a little more is kept in hand. */
const readable = 4.8

/** Makes an accent readable on both papers, by WCAG contrast. */
export function tuneAccent(colour: string): Accent {
  return { light: move(colour, papers.light, [0, 0, 0]), dark: move(colour, papers.dark, [255, 255, 255]) }
}

/** WCAG contrast of two colours, 1 to 21. */
export function contrastOf(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(readRgb(a)), luminance(readRgb(b))].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

function move(colour: string, paper: string, towards: Rgb): string {
  for (let step = 0; step <= 20; step++) {
    const moved = renderRgb(mix(readRgb(colour), towards, step / 20))
    if (contrastOf(moved, paper) >= readable) return moved
  }
  return renderRgb(towards)
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const blend = (a: number, b: number) => Math.round(a + (b - a) * share)
  return [blend(from[0], to[0]), blend(from[1], to[1]), blend(from[2], to[2])]
}

function readRgb(colour: string): Rgb {
  const part = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16)
  return [part(1), part(3), part(5)]
}

function renderRgb(colour: Rgb): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
