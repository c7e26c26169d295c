/** The search page: Pagefind's index read piece by piece, the query and filters kept in the address. */
import type { Pagefind, PagefindResult } from './pagefind.ts'
import { renderResult } from './search-result.ts'

const pageSize = 10
const pauseMs = 150 // while somebody types
const filterNames = ['show', 'topic', 'speaker', 'year']

const form = document.querySelector<HTMLFormElement>('form[data-search]')
if (form !== null) startSearch(form)

function startSearch(form: HTMLFormElement): void {
  const input = must<HTMLInputElement>(form, 'input')
  const status = must<HTMLElement>(document, '[data-search-status]')
  const list = must<HTMLElement>(document, '[data-search-results]')
  const more = must<HTMLButtonElement>(document, '[data-search-more]')
  const selects = filterNames.map((name) => must<HTMLSelectElement>(form, `select[name=${name}]`))
  let pagefind: Promise<Pagefind> | undefined
  let run = 0
  let timer = 0
  let rest: PagefindResult[] = []

  form.hidden = false
  must<HTMLElement>(document, '[data-search-without]').hidden = true
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void search()
  })
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(() => void search(), pauseMs)
  })
  input.addEventListener('focus', () => void load().catch(() => undefined), { once: true })
  for (const select of selects) select.addEventListener('change', () => void search())
  more.addEventListener('click', () => void showMore(true))
  addEventListener('popstate', () => void readAddress())
  void readAddress()

  async function readAddress(): Promise<void> {
    const query = new URLSearchParams(location.search)
    input.value = query.get('q') ?? ''
    for (const select of selects) choose(select, query.get(select.name) ?? '')
    if (location.search === '' && !matchMedia('(pointer: coarse)').matches) input.focus()
    await search({ keepAddress: true })
  }

  async function search({ keepAddress = false } = {}): Promise<void> {
    const mine = ++run
    const term = input.value.trim()
    const chosen = selects.filter((select) => select.value !== '')
    if (!keepAddress) writeAddress(term, chosen)
    try {
      const index = await load()
      if (mine !== run) return
      if (term === '' && chosen.length === 0) {
        clear('')
        return
      }
      const filters = Object.fromEntries(chosen.map((select) => [select.name, select.value]))
      const found = await index.search(term === '' ? null : term, { filters, ...(term === '' && { sort: { date: 'desc' } }) })
      if (mine !== run) return
      clear(found.results.length === 0 ? nothingFound(term, chosen.length > 0) : `${found.results.length} found`)
      rest = found.results
      await showMore(false, mine)
    } catch {
      if (mine === run) clear('The search index is not there. It is made when the site is built; try again later.')
    }
  }

  async function showMore(focus: boolean, mine = run): Promise<void> {
    const batch = await Promise.all(rest.slice(0, pageSize).map((result) => result.data()))
    if (mine !== run) return
    rest = rest.slice(pageSize)
    const items = batch.map(renderResult)
    list.append(...items)
    more.hidden = rest.length === 0
    if (focus) items[0]?.querySelector('a')?.focus()
  }

  function load(): Promise<Pagefind> {
    pagefind ??= open()
    return pagefind
  }

  async function open(): Promise<Pagefind> {
    const index: Pagefind = await import(/* @vite-ignore */ `${form.dataset['search']}pagefind.js`)
    await index.options({ baseUrl: form.dataset['base'] ?? '/', excerptLength: 36, ranking: { metaWeights: { title: 4 } } })
    fill(await index.filters())
    return index
  }

  function fill(filters: Record<string, Record<string, number>>): void {
    for (const select of selects) {
      const values = Object.keys(filters[select.name] ?? {}).sort((a, b) => a.localeCompare(b))
      if (select.name === 'year') values.reverse()
      const wanted = select.value
      select.length = 1
      select.append(...values.map((value) => new Option(value, value)))
      choose(select, wanted)
      select.closest('label')?.toggleAttribute('hidden', values.length === 0)
    }
  }

  function clear(message: string): void {
    status.textContent = message
    list.replaceChildren()
    more.hidden = true
    rest = []
  }
}

/** A value from the address may not be an option yet; it becomes one, so that it counts from the first search. */
function choose(select: HTMLSelectElement, value: string): void {
  if (value !== '' && ![...select.options].some((option) => option.value === value)) select.append(new Option(value, value))
  select.value = value
}

function writeAddress(term: string, chosen: HTMLSelectElement[]): void {
  const query = new URLSearchParams(chosen.map((select) => [select.name, select.value]))
  if (term !== '') query.set('q', term)
  history.replaceState(null, '', query.size === 0 ? location.pathname : `?${query}`)
}

function nothingFound(term: string, filtered: boolean): string {
  const what = term === '' ? 'Nothing' : `Nothing for “${term}”`
  return filtered ? `${what} with these filters. Try without them.` : `${what}. Try a shorter or a more common word.`
}

function must<Found extends Element>(within: ParentNode, selector: string): Found {
  const found = within.querySelector<Found>(selector)
  if (found === null) throw new Error(`The search page lacks ${selector}`)
  return found
}
