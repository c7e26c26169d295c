import type { PlacedInsight } from '../library.ts'
import { endAt, runAt, startAt, type Words } from './words.ts'

/**
 * The terms of a thread as most of its paragraphs write them, in the order of its oldest; one phrase where half of them have the two side by
 * side. Members must have every term.
 */
export function nameTerms(terms: readonly number[], members: readonly PlacedInsight[], words: Words): string[] {
  const [oldest] = members
  if (oldest === undefined) return []
  const firstOf = (term: number) => words.find(term, words.read(oldest))[0]?.from ?? 0
  const inOrder = terms.toSorted((a, b) => firstOf(a) - firstOf(b))
  const phrase = inOrder.length < 2 ? null : phraseOf(inOrder, members, words)
  return phrase === null ? inOrder.map((term) => formOf(term, members, words)) : [phrase]
}

/** A thread's address: each term as most lists have it, in lower case and in the singular where any list has that. */
export function addressTerms(terms: readonly number[], { formsOf }: Words): string {
  const plain = terms.map((term) => {
    const forms = formsOf(term).map((form) => form.toLowerCase())
    const [first = ''] = forms
    return forms.find((form) => pluralsOf(form).includes(first)) ?? first
  })
  return plain
    .join('-')
    .normalize('NFC')
    .replace(/[^\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}

function phraseOf(terms: readonly number[], members: readonly PlacedInsight[], words: Words): string | null {
  for (const [one = 0, other = 0] of [terms, terms.toReversed()]) {
    const joined = members.flatMap((member) => {
      const read = words.read(member)
      const seconds = words.find(other, read)
      const runs = words.find(one, read).flatMap((first) => {
        const end = endAt(read.tokens, first.to)
        const second = seconds.find(({ from }) => startAt(read.tokens, from) === end + 1 && /[ -]/.test(read.text[end] ?? ''))
        return second ? [{ from: first.from, to: second.to }] : []
      })
      return runs.length === 0 ? [] : [runs.map((run) => runAt(read, run))]
    })
    if (joined.length * 2 >= members.length) return commonest(joined, words.language)
  }
  return null
}

function formOf(term: number, members: readonly PlacedInsight[], words: Words): string {
  const written = members.map((member) => {
    const read = words.read(member)
    return words.find(term, read).map((run) => runAt(read, run))
  })
  return commonest(written, words.language)
}

/** The form that most write; within a sentence where any does, and an English plural where some do. */
function commonest(written: readonly { form: string; initial: boolean }[][], language: string): string {
  const inside = written.map((runs) => runs.filter(({ initial }) => !initial))
  const told = inside.some((runs) => runs.length > 0) ? inside : written
  const writers = new Map<string, number>()
  for (const runs of told) for (const form of new Set(runs.map((run) => run.form))) writers.set(form, (writers.get(form) ?? 0) + 1)
  const [best = ''] = [...writers.keys()].sort((a, b) => (writers.get(b) ?? 0) - (writers.get(a) ?? 0) || (a < b ? -1 : 1))
  const fewest = Math.max(2, written.length / 4) // one may be a slip
  const plural = language === 'en' ? pluralsOf(best).find((form) => (writers.get(form) ?? 0) >= fewest) : undefined
  return plural ?? best
}

function pluralsOf(form: string): string[] {
  return [`${form}s`, `${form}es`, form.replace(/y$/, 'ies')].filter((plural) => plural !== form)
}
