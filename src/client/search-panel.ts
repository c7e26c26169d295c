import { type Found, findIn } from './search-find.ts'
import { wireForm } from './search-form.ts'
import { makeGroup } from './search-group.ts'
import { openSearchIndex } from './search-index.ts'
import { wireKeys } from './search-keys.ts'
import { describeUnsettled } from './search-person.ts'
import { planSteps, type Step } from './search-plan.ts'
import { asksAnything, type SearchQuery } from './search-query.ts'
import { describeOutcome, nameSpan } from './search-words.ts'

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
  const part = <Part extends Element = HTMLElement>(selector: string) => must<Part>(panel, selector)
  const formElement = part<HTMLFormElement>('form')
  const field = part<HTMLInputElement>('input[name=q]')
  const [status, results, none, older] = [
    part('[data-search-status]'),
    part('[data-search-results]'),
    part('[data-search-none]'),
    part<HTMLButtonElement>('[data-search-older]'),
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
  part('[data-search-widen]').addEventListener('click', () => {
    form.set({ ...form.read(), show: '', topic: '', person: '', year: '' })
    changed(true)
    field.focus()
  })
  older.addEventListener('click', () => void attempt(showOlder))
  field.addEventListener('focus', () => void warm().catch(() => undefined), { once: true })
  void index.choices().then(form.offer, () => undefined)

  return {
    field,
    read: form.read,
    extent: () => [...results.querySelectorAll('ol')].map((list) => list.childElementCount),
    async show(query, extent) {
      form.set(query)
      await attempt(async (isCurrent) => {
        await form.settle()
        if (isCurrent()) await search(isCurrent, extent)
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
    void attempt(search)
  }

  async function search(isCurrent: () => boolean, [first, ...further]: readonly number[] = []): Promise<void> {
    const query = form.read()
    if (!asksAnything(query)) {
      results.replaceChildren()
      tell(hint, { older: 0 })
      return
    }
    const choices = await index.choices()
    const people = query.person === '' ? null : await index.people()
    if (!isCurrent()) return
    const person = people?.[query.person]
    if (people && !person) {
      results.replaceChildren()
      return tell(describeUnsettled(people, query.person), { older: 0, none: true })
    }
    rest = planSteps(choices, query, person?.volumes ?? null)
    total = 0
    await searchStep(isCurrent, { most: first })
    for (const most of further) if (isCurrent()) await searchStep(isCurrent, { isFurther: true, most })
  }

  async function showOlder(isCurrent: () => boolean): Promise<void> {
    const group = await searchStep(isCurrent, { isFurther: true })
    group?.querySelector<HTMLElement>('h2 a')?.focus()
  }

  /**
   * Searches the next step, and further back for as long as nothing is found that is meant; what is like it counts where nothing is. Gives
   * what it added to the results.
   */
  async function searchStep(
    isCurrent: () => boolean,
    { isFurther = false, most }: { isFurther?: boolean; most?: number | undefined },
  ): Promise<HTMLElement | undefined> {
    const query = form.read()
    let found: (Found & { step: Step }) | undefined
    while (!found?.isMeant) {
      const [step, ...others] = rest
      if (step === undefined) break
      const next = await findIn(index, step, query)
      if (!isCurrent()) return undefined
      rest = others
      if (next.isMeant || (next.total > 0 && found === undefined && !isFurther)) found = { ...next, step }
      since = step.months.first
    }
    const group = found && makeGroup(panel, found, { span: isFurther ? nameSpan(found.step, locale) : '', asked: query.q, locale })
    await group?.begin(most)
    if (!isCurrent()) return undefined
    total += found?.total ?? 0
    if (!isFurther) results.replaceChildren()
    if (group) results.append(group.element)
    const back = rest.some(({ isForeign }) => !isForeign) ? since : ''
    const outcome = { query, total, isLike: found?.isMeant === false, since: back }
    tell(describeOutcome(outcome, locale), { older: rest.length, none: total === 0 })
    return group?.element
  }

  function tell(message: string, { older: steps, none: isNone = false }: { older: number; none?: boolean }): void {
    status.textContent = message
    none.hidden = !isNone
    const { q, ...filters } = form.read()
    part('[data-search-advice]').hidden = q === ''
    part('[data-search-widen]').hidden = filters.show + filters.topic + filters.person + filters.year === ''
    older.hidden = steps === 0
    const next = rest[0]
    if (next) older.textContent = next.isForeign ? 'Search in other languages' : `Search further back: ${nameSpan(next, locale)}`
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

function must<Part extends Element>(within: ParentNode, selector: string): Part {
  const found = within.querySelector<Part>(selector)
  if (found === null) throw new Error(`The search lacks ${selector}`)
  return found
}
