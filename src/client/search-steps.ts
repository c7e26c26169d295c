import { type Found, findIn } from './search-find.ts'
import type { SearchForm } from './search-form.ts'
import { makeGroup } from './search-group.ts'
import type { SearchIndex } from './search-index.ts'
import { describeUnsettled } from './search-person.ts'
import { planSteps, type Step } from './search-plan.ts'
import { asksAnything } from './search-query.ts'
import type { SearchView } from './search-view.ts'
import { describeOutcome, nameSpan } from './search-words.ts'

/** A search in steps. What is no longer current by the time that it was read is not shown. */
export interface SearchSteps {
  /** Searches for what the form asks. `extent` is how many results to show of each step, where a reader had more than the first. */
  search(isCurrent: () => boolean, extent?: readonly number[]): Promise<void>
  /** Searches the next step, further back. Gives what it added to the results. */
  goOn(isCurrent: () => boolean): Promise<HTMLElement | undefined>
}

/** What a search in steps works with. `hint` is said while nothing is asked. */
interface SearchDesk {
  index: SearchIndex
  form: SearchForm
  view: SearchView
  hint: string
  locale: string
}

/** Makes the search of a panel, which holds the templates of its results. */
export function makeSteps(panel: HTMLElement, { index, form, view, hint, locale }: SearchDesk): SearchSteps {
  let rest: Step[] = []
  let total = 0
  let since = ''

  return {
    async search(isCurrent, [first, ...further] = []) {
      const query = form.read()
      if (!asksAnything(query)) {
        view.results.replaceChildren()
        return view.tell(hint, { query })
      }
      const choices = await index.choices()
      const people = query.person === '' ? null : await index.people()
      if (!isCurrent()) return
      const person = people?.[query.person]
      if (people && !person) {
        view.results.replaceChildren()
        return view.tell(describeUnsettled(people, query.person), { query, none: true })
      }
      rest = planSteps(choices, query, person?.volumes ?? null)
      total = 0
      await searchStep(isCurrent, { most: first })
      for (const most of further) if (isCurrent()) await searchStep(isCurrent, { isFurther: true, most })
    },
    goOn: (isCurrent) => searchStep(isCurrent, { isFurther: true }),
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
    if (!isFurther) view.results.replaceChildren()
    if (group) view.results.append(group.element)
    const back = rest.some(({ isForeign }) => !isForeign) ? since : ''
    const outcome = { query, total, isLike: found?.isMeant === false, since: back }
    view.tell(describeOutcome(outcome, locale), { query: form.read(), rest, none: total === 0 })
    return group?.element
  }
}
