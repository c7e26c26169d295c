import type { Step } from './search-plan.ts'
import type { SearchQuery } from './search-query.ts'
import { nameSpan } from './search-words.ts'

/** The part of a search's panel that answers: what it came to in words, the results, and what else to try. */
export interface SearchView {
  results: HTMLElement
  /** The button that searches further back. */
  older: HTMLButtonElement
  /** The button that searches without filters. */
  widen: HTMLElement
  /** Says how a search stands, and changes nothing else. */
  say(text: string): void
  /** Says what a search came to. `rest` are the steps that it may go on with; `none` is true where it found nothing. */
  tell(message: string, outcome: { query: SearchQuery; rest?: readonly Step[]; none?: boolean }): void
}

/** Opens the view of a panel. `locale` is the language of its numbers and dates. */
export function openView(panel: HTMLElement, locale: string): SearchView {
  const part = <Part extends Element = HTMLElement>(name: string) => must<Part>(panel, `[data-search-${name}]`)
  const [status, none, advice, widen] = [part('status'), part('none'), part('advice'), part('widen')]
  const older = part<HTMLButtonElement>('older')
  return {
    results: part('results'),
    older,
    widen,
    say(text) {
      status.textContent = text
    },
    tell(message, { query: { q, show, topic, person, year }, rest = [], none: isNone = false }) {
      status.textContent = message
      none.hidden = !isNone
      advice.hidden = q === ''
      widen.hidden = show + topic + person + year === ''
      const [next] = rest
      older.hidden = next === undefined
      if (next) older.textContent = next.isForeign ? 'Search in other languages' : `Search further back: ${nameSpan(next, locale)}`
    },
  }
}

/** The part of a search that a selector names. Throws where the page lacks it. */
export function must<Part extends Element>(within: ParentNode, selector: string): Part {
  const found = within.querySelector<Part>(selector)
  if (found === null) throw new Error(`The search lacks ${selector}`)
  return found
}
