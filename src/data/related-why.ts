import { joinWords } from './words.ts'

/** Why two are related, in a line: `Both on Reliability, and speak of alarms`. One of the two lists is not empty. */
export function sayWhy({ terms, topics }: { terms: string[]; topics: string[] }): string {
  if (topics.length === 0) return `Both speak of ${joinWords(terms)}`
  const on = `Both on ${joinWords(topics)}`
  const names = new Set(topics.map((topic) => topic.toLowerCase()))
  const others = terms.filter((term) => !names.has(term.toLowerCase()))
  return others.length === 0 ? on : `${on}, and speak of ${joinWords(others)}`
}
