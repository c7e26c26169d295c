/** A processing instruction that is longer holds what it should not. */
const longestInstruction = 1_000

/**
 * A text in which every CDATA section, comment and processing instruction ends, so that one that was left open does not swallow
 * the items behind it. An open CDATA section ends before the end of its item; the sign that opens any other is taken out. One
 * that holds the beginning of another and the end of an item counts as open. Linear in the length of the text.
 */
export function closeSections(text: string): string {
  const parts: string[] = []
  const opening = /<!\[CDATA\[|<!--|<\?/g
  const endless = new Set<string>()
  let done = 0
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    const [sign] = found
    const end = endless.has(sign) ? -1 : text.indexOf(closingOf(sign), found.index + sign.length)
    if (end < 0) endless.add(sign)
    if (end >= 0 && !isOpen(text, found.index, end, sign)) opening.lastIndex = end
    else if (sign !== '<![CDATA[') {
      parts.push(text.slice(done, found.index))
      done = found.index + sign.length
    } else {
      const itemEnd = nextItem(text, found.index)
      parts.push(text.slice(done, itemEnd), ']]>')
      done = itemEnd
      opening.lastIndex = itemEnd
    }
  }
  return done === 0 && parts.length === 0 ? text : [...parts, text.slice(done)].join('')
}

function closingOf(sign: string): string {
  if (sign === '<?') return '?>'
  return sign === '<!--' ? '-->' : ']]>'
}

function isOpen(text: string, start: number, end: number, sign: string): boolean {
  if (sign === '<?') return end - start > longestInstruction
  const next = text.indexOf(sign, start + sign.length)
  return next >= 0 && next < end && nextItem(text, start) < next
}

/** Where the next item ends or begins, or the text. */
function nextItem(text: string, from: number): number {
  const border = /<\/?(?:[\w.-]+:)?(?:item|entry)[\s>]/gi
  border.lastIndex = from
  return border.exec(text)?.index ?? text.length
}
