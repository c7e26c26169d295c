import type { SearchChoices } from '../data/search-records.ts'
import type { SearchIndex } from './search-index.ts'
import { findPeople } from './search-person.ts'
import type { SearchQuery } from './search-query.ts'

/** The fields of a search, read and set as a query. */
export interface SearchForm {
  read(): SearchQuery
  /** Sets the fields. */
  set(query: SearchQuery): void
  /** Looks up who is meant by the name that a reader typed or an address says, and fills in that name where it is one person's. */
  settle(): Promise<void>
  /** Fills the fields with what there is to choose. */
  offer(choices: SearchChoices): void
}

/**
 * Wires the fields; those that narrow a search are open where there is room, or where a query fills them. The people are read when the reader
 * turns to their field, or a query names one.
 */
export function wireForm(form: HTMLFormElement, index: SearchIndex): SearchForm {
  const input = (name: string) => {
    const found = form.elements.namedItem(name)
    if (found instanceof HTMLInputElement || found instanceof HTMLSelectElement) return found
    throw new Error(`The search form lacks "${name}"`)
  }
  const [q, person, sort] = [input('q'), input('person'), input('sort')]
  const [show, topic, year] = [input('show'), input('topic'), input('year')]
  const narrow = form.querySelector('details')
  const wide = matchMedia('(min-width: 48rem)')
  const adapt = () => narrow?.toggleAttribute('open', wide.matches)
  let chosen = { id: '', name: '' }
  adapt()
  wide.addEventListener('change', adapt)

  const offerPeople = async () => {
    const options = Object.values(await index.people()).map(({ name }) => new Option(name))
    if (person instanceof HTMLInputElement) person.list?.replaceChildren(...options)
  }
  person.addEventListener('focus', () => void offerPeople().catch(() => undefined), { once: true })

  return {
    read: () => ({
      q: q.value.trim(),
      show: show.value,
      topic: topic.value,
      person: person.value.trim() === chosen.name ? chosen.id : person.value.trim(),
      year: year.value,
      sort: sort.value,
    }),
    set(query) {
      q.value = query.q
      sort.value = query.sort
      person.value = query.person
      choose(show, query.show)
      choose(topic, query.topic)
      choose(year, query.year)
      if (query.show + query.topic + query.person + query.year !== '') narrow?.toggleAttribute('open', true)
    },
    async settle() {
      const typed = person.value.trim()
      if (typed === '' || typed === chosen.name) return
      const people = await index.people()
      const [id, ...others] = findPeople(people, typed)
      if (id === undefined || others.length > 0 || person.value.trim() !== typed) return
      chosen = { id, name: people[id]?.name ?? typed }
      person.value = chosen.name
    },
    offer({ shows, topics, years }) {
      fill(
        show,
        shows.map(({ id, title }) => new Option(title, id)),
      )
      fill(
        topic,
        topics.map(({ id, name }) => new Option(name, id)),
      )
      fill(
        year,
        years.map((value) => new Option(String(value))),
      )
    },
  }
}

function fill(element: HTMLInputElement | HTMLSelectElement, options: HTMLOptionElement[]): void {
  if (!(element instanceof HTMLSelectElement)) return
  const wanted = element.value
  element.length = 1
  element.append(...options)
  choose(element, wanted)
}

/** A value from the address may not be an option yet; it becomes one, so that it counts from the first search. */
function choose(element: HTMLInputElement | HTMLSelectElement, value: string): void {
  if (element instanceof HTMLSelectElement && value !== '' && ![...element.options].some((option) => option.value === value)) {
    element.append(new Option(value))
  }
  element.value = value
}
