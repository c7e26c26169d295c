import type { Found } from './search-find.ts'
import { renderResult } from './search-result.ts'

/** Results that are shown at once. */
const pageSize = 10

/** The results of one step, ten at a time. */
export interface Group {
  element: HTMLElement
  /** Shows the first ones: ten, or as many as are asked for. */
  begin(most?: number): Promise<void>
}

/** A list of results with its own button for more. `span` names the time it covers, where it is not the first; `asked` are the words of the query. */
export function makeGroup(panel: HTMLElement, found: Found, { span, ...told }: { span: string; asked: string; locale: string }): Group {
  const element = clone(panel, 'template[data-search-group]')
  const template = panel.querySelector<HTMLTemplateElement>('template[data-search-result]')
  const [title, list, button] = [element.querySelector('p'), element.querySelector('ol'), element.querySelector('button')]
  if (!title || !list || !button || !template) throw new Error('The search panel lacks a part of its results')
  title.textContent = span
  title.hidden = span === ''
  let shown = 0
  const more = async (most: number) => {
    const results = await found.next(most)
    const items = results.map((result) => renderResult(template, result, told))
    shown += items.length
    list.append(...items)
    button.hidden = shown >= found.total || items.length === 0
    return items[0]?.querySelector('a')
  }
  button.addEventListener('click', async () => (await more(pageSize).catch(() => null))?.focus())
  return { element, begin: async (most = pageSize) => void (await more(most)) }
}

function clone(panel: HTMLElement, selector: string): HTMLElement {
  const content = panel.querySelector<HTMLTemplateElement>(selector)?.content.firstElementChild?.cloneNode(true)
  if (content instanceof HTMLElement) return content
  throw new Error(`The search panel lacks ${selector}`)
}
