import type { PagefindData } from './pagefind.ts'

/** One search result: headline, excerpt with the match marked, and in the margin show, speaker and date. */
export function renderResult({ url, excerpt, meta }: PagefindData): Element {
  const template = document.querySelector<HTMLTemplateElement>('template[data-search-result]')
  const item = template?.content.firstElementChild?.cloneNode(true)
  if (!(item instanceof Element)) throw new Error('The search page lacks the template of a result')
  const link = item.querySelector('a')
  link?.setAttribute('href', url)
  link?.replaceChildren(meta['title'] ?? url)
  for (const element of [link, item.querySelector('p')]) element?.setAttribute('dir', 'auto')
  item.querySelector('p')?.append(/^\p{Ll}/u.test(excerpt) ? '… ' : '', ...keepMarks(excerpt), /[.!?…”"]$/.test(excerpt) ? '' : ' …')
  for (const name of ['show', 'speaker', 'date']) {
    const value = meta[name]
    if (value === undefined) continue
    const line = document.createElement('li')
    line.append(value)
    item.querySelector('ul')?.append(line)
  }
  return item
}

/** The text of an excerpt and its marks; any other element stays text. */
function keepMarks(excerpt: string): Node[] {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html')
  return [...parsed.body.childNodes].map((node) => {
    const text = document.createTextNode(node.textContent ?? '')
    if (node.nodeName !== 'MARK') return text
    const mark = document.createElement('mark')
    mark.append(text)
    return mark
  })
}
