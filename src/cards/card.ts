/** What stands on the picture that goes with a shared link (Open Graph). */
export interface Card {
  /** The large words: a headline, or the name of a show or site. */
  headline: string
  /** Above it, small: the show; '' for nothing. */
  above: string
  /** Below it, small: who said it; '' for nothing. */
  below: string
  /** The site's name; '' where the fonts lack its letters. */
  brand: string
}

/** Width and height in pixels, as the places that show such pictures ask for. */
export const cardSize = { width: 1200, height: 630 }

/** The letters that all fonts of a card have (fonts/): Latin as most of Europe writes it, figures and punctuation. */
const letters =
  /^[\u{20}-\u{7E}\u{A0}-\u{A3}\u{A5}\u{A7}-\u{AB}\u{AE}-\u{B0}\u{B4}\u{B6}-\u{B8}\u{BA}\u{BB}\u{BF}-\u{107}\u{10A}-\u{113}\u{116}-\u{11B}\u{11E}-\u{123}\u{126}\u{127}\u{12A}\u{12B}\u{12E}-\u{131}\u{136}\u{137}\u{139}-\u{13E}\u{141}-\u{148}\u{14A}-\u{14D}\u{150}-\u{15B}\u{15E}-\u{161}\u{164}\u{165}\u{16A}-\u{17E}\u{218}-\u{21B}\u{1E80}-\u{1E85}\u{1E9E}\u{1EF2}\u{1EF3}\u{2013}\u{2014}\u{2018}-\u{201A}\u{201C}-\u{201E}\u{2022}\u{2026}\u{2039}\u{203A}\u{20AC}\u{2122}\u{2212}]*$/u

/** Whether a text can be drawn: a picture with gaps in its words is worse than none. */
export function canDraw(text: string): boolean {
  return letters.test(text)
}

/** A text as it can be drawn: composed letters, plain spaces and hyphens, no pictographs. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Extended_Pictographic}|\u{FE0F}|\u{200D}/gu, (match) => (canDraw(match) ? match : ''))
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}
