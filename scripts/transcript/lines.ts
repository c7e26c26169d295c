/** The lines of a text, one at a time (a file of fifteen million empty lines is not laid out in memory). LF, CRLF and CR end a line. */
export function* linesOf(text: string): Generator<string> {
  let from = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code !== 10 && code !== 13) continue
    yield text.slice(from, index)
    if (code === 13 && text.charCodeAt(index + 1) === 10) index += 1
    from = index + 1
  }
  if (from < text.length) yield text.slice(from)
}
