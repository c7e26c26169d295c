import { type Found, findIn } from './search-find.ts'
import { wireForm } from './search-form.ts'
import { makeGroup } from './search-group.ts'
import { openSearchIndex } from './search-index.ts'
import { wireKeys } from './search-keys.ts'
import { planSteps, type Step } from './search-plan.ts'
import { asksAnything, type SearchQuery } from './search-query.ts'

const pauseMs = 120 // while somebody types
const patienceMs = 250 // before a search says that it is under way

/** A search that works: on its page or in a dialog. */
export interface SearchPanel {
  field: HTMLInputElement
  read(): SearchQuery
  /** Sets the query and searches for it. */
  show(query: SearchQuery): void
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
  const part = <Part extends Element = HTMLElement>(selector: string) => must<Part>(panel, selector)
  const formElement = part<HTMLFormElement>('form')
  const field = part<HTMLInputElement>('input[name=q]')
  const [status, results, none, older, narrow] = [
    part('[data-search-status]'),
    part('[data-search-results]'),
    part('[data-search-none]'),
    part<HTMLButtonElement>('[data-search-older]'),
    part<HTMLDetailsElement>('details'),
  ]
  const index = openSearchIndex({ base })
  const form = wireForm(formElement, index)
  let run = 0
  let timer = 0
  let rest: Step[] = []
  let total = 0
  let since = ''

  panel.hidden = false
  status.textContent = hint
  const wide = matchMedia('(min-width: 48rem)')
  narrow.open = wide.matches
  wide.addEventListener('change', () => {
    narrow.open = wide.matches
  })
  wireKeys(panel, field, { opensFirst })
  formElement.addEventListener('submit', (event) => {
    event.preventDefault()
    void form.settle().then(
      () => changed(true),
      () => changed(true),
    )
  })
  formElement.addEventListener('change', (event) => {
    if (event.target !== field)
      void form.settle().then(
        () => changed(true),
        () => changed(true),
      )
  })
  field.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(() => changed(false), pauseMs)
  })
  part('[data-search-widen]').addEventListener('click', () => {
    form.set({ ...form.read(), show: '', topic: '', person: '', year: '' })
    changed(true)
    field.focus()
  })
  older.addEventListener('click', () => void attempt((isCurrent) => searchOlder(isCurrent, true)))
  field.addEventListener('focus', () => void warm().catch(() => undefined), { once: true })
  void index.choices().then(form.offer, () => undefined)

  return {
    field,
    read: form.read,
    show(query) {
      form.set(query)
      const { show, topic, person, year } = query
      if (show + topic + person + year !== '') narrow.open = true
      void attempt(search)
    },
  }

  /** Reads what a search will need while the reader thinks of words. */
  async function warm(): Promise<void> {
    const volumes = planSteps(await index.choices(), form.read(), null)[0]?.volumes ?? []
    await index.warm(volumes.filter(({ language }) => language === volumes[0]?.language))
  }

  function changed(settled: boolean): void {
    clearTimeout(timer)
    onQuery?.(form.read(), settled)
    void attempt(search)
  }

  async function search(isCurrent: () => boolean): Promise<void> {
    const query = form.read()
    if (!asksAnything(query)) {
      results.replaceChildren()
      tell(hint, { older: 0 })
      return
    }
    const choices = await index.choices()
    const person = query.person === '' ? null : ((await index.people())[query.person]?.volumes ?? [])
    if (!isCurrent()) return
    rest = planSteps(choices, query, person)
    total = 0
    await searchOlder(isCurrent, false)
  }

  /** Searches the next step, and further back for as long as nothing is found that is meant; what is like it counts where nothing is. */
  async function searchOlder(isCurrent: () => boolean, asked: boolean): Promise<void> {
    const query = form.read()
    let found: (Found & { step: Step }) | undefined
    while (!found?.isMeant) {
      const [step, ...others] = rest
      if (step === undefined) break
      const next = await findIn(index, step, query)
      if (!isCurrent()) return
      rest = others
      if (next.isMeant || (next.total > 0 && found === undefined && !asked)) found = { ...next, step }
      since = step.months.first
    }
    const group = found && makeGroup(panel, found, { span: asked ? spanOf(found.step, locale) : '', asked: query.q, locale })
    await group?.more(false)
    if (!isCurrent()) return
    total += found?.total ?? 0
    if (!asked) results.replaceChildren()
    if (group) results.append(group.element)
    if (asked) group?.element.querySelector<HTMLElement>('h2 a')?.focus()
    tell(countOf(query, { isLike: found?.isMeant === false }), { older: rest.length, none: total === 0 })
  }

  function countOf({ q, show, topic, person, year }: SearchQuery, { isLike }: { isLike: boolean }): string {
    const count = `${total.toLocaleString(locale)} found`
    if (isLike) return `Nothing for “${q}”. ${count} with words like it.`
    if (total > 0) return rest.some(({ isForeign }) => !isForeign) ? `${count}, back to ${nameMonths(since, since, locale)}` : count
    const filtered = show + topic + person + year !== ''
    const what = q === '' ? 'Nothing' : `Nothing for “${q}”`
    return filtered ? `${what} with these filters.` : `${what}.`
  }

  function tell(message: string, { older: steps, none: isNone = false }: { older: number; none?: boolean }): void {
    status.textContent = message
    none.hidden = !isNone
    const { q, ...filters } = form.read()
    part('[data-search-widen]').hidden = filters.show + filters.topic + filters.person + filters.year === ''
    older.hidden = steps === 0
    const next = rest[0]
    if (next) older.textContent = next.isForeign ? 'Search in other languages' : `Search further back: ${spanOf(next, locale)}`
  }

  /** Does the work of a search that takes the place of the last one. Says when it takes long, and when it fails. */
  async function attempt(work: (isCurrent: () => boolean) => Promise<void>): Promise<void> {
    const mine = ++run
    const isCurrent = () => mine === run
    const slow = window.setTimeout(() => {
      if (isCurrent()) status.textContent = 'Searching …'
    }, patienceMs)
    try {
      await work(isCurrent)
    } catch {
      if (!isCurrent()) return
      results.replaceChildren()
      tell('The search index could not be read. Look at your connection, and press Enter to try again.', { older: 0 })
    } finally {
      clearTimeout(slow)
    }
  }
}

function spanOf({ isForeign, months: { first, last } }: Step, locale: string): string {
  if (isForeign) return 'In other languages'
  const [from, to] = [first.slice(0, 4), last.slice(0, 4)]
  return from === to ? nameMonths(first, last, locale) : `${from} to ${to}`
}

function nameMonths(first: string, last: string, locale: string): string {
  const [from, to] = [first, last].map((month) => new Date(`${month}-01`)) as [Date, Date]
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).formatRange(from, to)
}

function must<Part extends Element>(within: ParentNode, selector: string): Part {
  const found = within.querySelector<Part>(selector)
  if (found === null) throw new Error(`The search lacks ${selector}`)
  return found
}
