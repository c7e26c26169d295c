/** A text of a built page, and the Go template that gives it on every page of its kind. A pattern's first group is kept. */
export type Part = readonly [text: string | RegExp, template: string]

/**
 * A piece of a built page as a Go template: each part that differs from page to page is made variable, the longest first, since an
 * address may hold a shorter one. Throws where a part is not there: the page has changed, and the bench must be told how it looks now.
 */
export function makeVariable(html: string, parts: readonly Part[]): string {
  const templates: string[] = []
  const keep = (template: string) => `\uE000${templates.push(template) - 1}\uE001`
  const patterns = parts.filter(([text]) => typeof text !== 'string')
  const texts = parts.filter(([text]) => typeof text === 'string').toSorted(([a], [b]) => String(b).length - String(a).length)
  let made = html
  for (const [text, template] of [...patterns, ...texts]) {
    if (!(typeof text === 'string' ? html.includes(text) : text.test(html)))
      throw new Error(`A built page does not hold ${text}: the bench must be told how it looks now.`)
    const place = keep(template)
    made = typeof text === 'string' ? made.replaceAll(text, place) : made.replace(text, (_, group: string) => group + place)
  }
  const fill = (text: string): string => text.replace(/\uE000(\d+)\uE001/g, (_, index: string) => fill(templates[Number(index)] ?? ''))
  return fill(made.replaceAll('{{', '{{ "{{" }}'))
}

/** What stands before a piece of a page, the piece with its ends, and what stands after. Throws where it is not there. */
export function cutOut(html: string, from: string | RegExp, to: string): [before: string, piece: string, after: string] {
  const start = typeof from === 'string' ? html.indexOf(from) : html.search(from)
  const end = start < 0 ? -1 : html.indexOf(to, start)
  if (end < 0) throw new Error(`A built page has nothing from ${from} to ${to}: the bench must be told how it looks now.`)
  return [html.slice(0, start), html.slice(start, end + to.length), html.slice(end + to.length)]
}

/** A row of alike pieces as a loop over a template's list: the first made variable, the others left out. */
export function makeLoop(
  row: string,
  ends: { from: string; to: string },
  loop: { over: string; end?: string; parts: readonly Part[] },
): string {
  const [before, first] = cutOut(row, ends.from, ends.to)
  const after = row.slice(row.lastIndexOf(ends.to) + ends.to.length)
  return `${before}{{ range ${loop.over} }}${makeVariable(first, loop.parts)}${loop.end ?? '{{ end }}'}${after}`
}
