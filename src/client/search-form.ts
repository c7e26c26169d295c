import type { SearchChoices } from '../data/search-records.ts'
import type { SearchIndex } from './search-index.ts'
import type { SearchQuery } from './search-query.ts'

/** The fields of a search, read and set as a query. */
export interface SearchForm {
  read(): SearchQuery
  /** Sets the fields; the person's name is filled in when it is known. */
  set(query: SearchQuery): void
  /** Looks up who is meant by the name that a reader typed. */
  settle(): Promise<void>
  /** Fills the fields with what there is to choose. */
  offer(choices: SearchChoices): void
}

/** Wires the fields. The people are read when the reader turns to their field, or the query names one. */
export function wireForm(form: HTMLFormElement, index: SearchIndex): SearchForm {
  const field = (name: string) => form.elements.namedItem(name)
  const input = (name: string) => {
    const found = field(name)
    if (found instanceof HTMLInputElement || found instanceof HTMLSelectElement) return found
    throw new Error(`The search form lacks "${name}"`)
  }
  const [q, show, topic, year, person, sort] = ['q', 'show', 'topic', 'year', 'person', 'sort'].map(input)
  if (!q || !show || !topic || !year || !person || !sort) throw new Error('The search form lacks a field')
  let chosen = { id: '', name: '' }

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
      for (const [element, value] of [
        [q, query.q],
        [sort, query.sort],
        [person, query.person],
      ] as const)
        element.value = value
      for (const [element, value] of [
        [show, query.show],
        [topic, query.topic],
        [year, query.year],
      ] as const)
        choose(element, value)
      chosen = { id: query.person, name: query.person }
      if (query.person === '') return
      const name = async () => {
        const known = (await index.people())[query.person]
        if (known === undefined || person.value !== query.person) return
        chosen = { id: query.person, name: known.name }
        person.value = known.name
      }
      void name().catch(() => undefined)
    },
    async settle() {
      const name = person.value.trim()
      if (name === '' || name === chosen.name) return
      const same = new Intl.Collator(undefined, { sensitivity: 'base' })
      const known = Object.entries(await index.people()).find(([, one]) => same.compare(one.name, name) === 0)
      if (known !== undefined) chosen = { id: known[0], name }
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
