/** A column of a table. */
export interface Column {
  head: string
  /** Numbers stand at the right. */
  align?: 'left' | 'right'
  /** Widest, in columns of the terminal; the last column takes what is left instead. */
  most: number
}

const gap = '  '

/**
 * Rows as aligned lines under a head, at most `width` columns wide: what is too long ends in an ellipsis. Cells are plain
 * text without control characters.
 */
export function renderTable(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string[] {
  const all = [columns.map(({ head }) => head), ...rows]
  const widths = columns.map(({ most }, index) => Math.min(most, Math.max(...all.map((row) => widthOf(row[index] ?? '')))))
  const taken = widths.slice(0, -1).reduce((sum, each) => sum + each + gap.length, 0)
  widths[widths.length - 1] = Math.max(10, width - taken)
  return all.map((row) =>
    columns
      .map(({ align }, index) => aligned(row[index] ?? '', widths[index] ?? 0, align ?? 'left'))
      .join(gap)
      .trimEnd(),
  )
}

function aligned(text: string, width: number, align: 'left' | 'right'): string {
  const shown = cut(text, width)
  const space = ' '.repeat(Math.max(0, width - widthOf(shown)))
  return align === 'right' ? space + shown : shown + space
}

function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let shown = ''
  let used = 0
  for (const { segment } of graphemes.segment(text)) {
    used += widthOfGrapheme(segment)
    if (used > width - 1) break
    shown += segment
  }
  return `${shown.trimEnd()}…`
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

function widthOf(text: string): number {
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += widthOfGrapheme(segment)
  return width
}

/** Two columns for what terminals show wide: East Asian letters, full-width forms, emoji. */
function widthOfGrapheme(grapheme: string): number {
  return /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303F\uFF01-\uFF60\p{Emoji_Presentation}]/u.test(grapheme) ||
    grapheme.includes('\uFE0F')
    ? 2
    : 1
}
