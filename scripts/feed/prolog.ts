/** Name of the root element in lower case; '' where there is none. */
export function rootOf(text: string): string {
  const start = skipProlog(text)
  return /^<([a-zA-Z_][\w:.-]*)/.exec(text.slice(start, start + 200))?.[1]?.toLowerCase() ?? ''
}

/** The root element's opening tag; '' where there is none. */
export function rootTagOf(text: string): string {
  const start = skipProlog(text)
  return /^<[^<>]*>?/.exec(text.slice(start, start + 20_000))?.[0] ?? ''
}

/** Longest processing instruction before the root element: one that does not end by then was never closed. */
const longestInstruction = 1_000

/**
 * Where the root element begins, behind declarations, comments, a DOCTYPE and whatever stands before them. A comment or an
 * instruction that does not end is not let hide the rest. Linear in the length of the text.
 */
export function skipProlog(text: string): number {
  const beginning = /<[!?a-zA-Z_]/g
  const endOf = endFinder(text)
  let at = 0
  while (true) {
    beginning.lastIndex = at
    const found = beginning.exec(text)
    if (found === null) return text.length
    at = found.index
    if (text.startsWith('<!--', at)) at = endOf('-->', at) ?? at + 4
    else if (text.startsWith('<?', at)) at = nearEnd(endOf('?>', at), at) ?? at + 2
    else if (/^<!doctype/i.test(text.slice(at, at + 9))) at = afterDoctype(text, at)
    else if (text[at + 1] !== '!') return at
    else at += 2
  }
}

function nearEnd(end: number | null, at: number): number | null {
  return end !== null && end - at <= longestInstruction ? end : null
}

/** What finds the position behind the next mark, and searches each stretch of the text once. */
function endFinder(text: string): (mark: string, at: number) => number | null {
  const known = new Map<string, number>()
  return (mark, at) => {
    const last = known.get(mark) ?? 0
    if (last < at + mark.length) {
      const found = text.indexOf(mark, at + 2)
      known.set(mark, found < 0 ? Number.POSITIVE_INFINITY : found + mark.length)
    }
    const end = known.get(mark) ?? Number.POSITIVE_INFINITY
    return end === Number.POSITIVE_INFINITY ? null : end
  }
}

/** The position behind a DOCTYPE that begins at `at`, its internal subset included. */
function afterDoctype(text: string, at: number): number {
  const bracket = /[[>]/g
  bracket.lastIndex = at
  const first = bracket.exec(text)
  if (first === null) return text.length
  if (first[0] === '>') return first.index + 1
  const end = /\]\s*>/g
  end.lastIndex = first.index
  return end.exec(text) ? end.lastIndex : text.length
}
