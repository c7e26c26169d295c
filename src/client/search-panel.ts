import { wireForm } from './search-form.ts'
import { openSearchIndex } from './search-index.ts'
import { wireKeys } from './search-keys.ts'
import { planSteps } from './search-plan.ts'
import type { SearchQuery } from './search-query.ts'
import { makeSteps } from './search-steps.ts'
import { must, openView } from './search-view.ts'

const pauseMs = 120 // while somebody types
const patienceMs = 250 // before a search says that it is under way

/** A search that works: on its page or in a dialog. */
export interface SearchPanel {
  field: HTMLInputElement
  read(): SearchQuery
  /** Sets the query and searches for it. `extent` is how many results to show of each step, where a reader had more than the first. */
  show(query: SearchQuery, extent?: readonly number[]): Promise<void>
  /** How many results are shown of each step. */
  extent(): number[]
}

/**
 * Brings a search to life: the form, the results, what is said. `onQuery` hears of each query that the reader makes; `settled`
 * is false while words are typed.
 */
export function startSearch(
  panel: HTMLElement,
  { opensFirst = false, onQuery }: { opensFirst?: boolean; onQuery?: (query: SearchQuery, settled: boolean) => void },
): SearchPanel {
  const { base = '/', locale = 'en', hint = '' } = panel.dataset
  const formElement = must<HTMLFormElement>(panel, 'form')
  const field = must<HTMLInputElement>(panel, 'input[name=q]')
  const index = openSearchIndex(base)
  const form = wireForm(formElement, index)
  const view = openView(panel, locale)
  const steps = makeSteps(panel, { index, form, view, hint, locale })
  let run = 0
  let timer = 0

  panel.hidden = false
  view.say(hint)
  wireKeys(panel, field, { opensFirst })
  formElement.addEventListener('submit', (event) => {
    event.preventDefault()
    settle()
  })
  formElement.addEventListener('change', ({ target }) => target !== field && settle())
  field.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(() => changed(false), pauseMs)
  })
  view.widen.addEventListener('click', () => {
    form.set({ ...form.read(), show: '', topic: '', person: '', year: '' })
    changed(true)
    field.focus()
  })
  view.older.addEventListener('click', () => {
    void attempt(async (isCurrent) => (await steps.goOn(isCurrent))?.querySelector<HTMLElement>('h2 a')?.focus())
  })
  field.addEventListener('focus', () => void warm().catch(() => undefined), { once: true })
  void index.choices().then(form.offer, () => undefined)

  return {
    field,
    read: form.read,
    extent: () => [...view.results.querySelectorAll('ol')].map((list) => list.childElementCount),
    async show(query, extent) {
      form.set(query)
      await attempt(async (isCurrent) => {
        await form.settle()
        if (isCurrent()) await steps.search(isCurrent, extent)
      })
    },
  }

  /** Reads what a search will need while the reader thinks of words. */
  async function warm(): Promise<void> {
    const volumes = planSteps(await index.choices(), form.read(), null)[0]?.volumes ?? []
    await index.warm(volumes.filter(({ language }) => language === volumes[0]?.language))
  }

  function settle(): void {
    // Where people cannot be read, the search says so.
    void form
      .settle()
      .catch(() => undefined)
      .then(() => changed(true))
  }

  function changed(settled: boolean): void {
    clearTimeout(timer)
    onQuery?.(form.read(), settled)
    void attempt(steps.search)
  }

  /** Does the work of a search that takes the place of the last one. Says when it takes long, and when it fails. */
  async function attempt(work: (isCurrent: () => boolean) => Promise<void>): Promise<void> {
    const mine = ++run
    const isCurrent = () => mine === run
    const slow = window.setTimeout(() => {
      if (isCurrent()) view.say('Searching …')
    }, patienceMs)
    try {
      await work(isCurrent)
    } catch {
      if (!isCurrent()) return
      view.results.replaceChildren()
      view.tell('The search index could not be read. Look at your connection, and press Enter to try again.', { query: form.read() })
    } finally {
      clearTimeout(slow)
    }
  }
}
