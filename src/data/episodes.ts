import type { Episode, Outcome, Person } from '#domain/episode.ts'
import { joinWords } from './words.ts'

const outcomeWords: Record<Exclude<Outcome, 'published'>, string> = {
  'no-transcript': 'No transcript, so nothing was read.',
  'no-insight': 'Read, and nothing in it was worth keeping.',
  skipped: 'Passed over.',
}

/** Why an episode's page holds no insights, in words for a reader. */
export function describeOutcome(episode: Episode): string {
  if (episode.outcome === 'published') return 'Its insights were taken out by an editor.'
  return [outcomeWords[episode.outcome], episode.reason && endSentence(episode.reason)].filter(Boolean).join(' ')
}

/** Who is heard, guests first: `With Mei Tanaka; hosts Ada Okafor and Tomas Lindqvist`. */
export function describePeople(people: Person[]): string {
  const isHost = (person: Person) => /host/.test(person.role)
  const guests = people.filter((person) => !isHost(person)).map((person) => person.name)
  const hosts = people.filter(isHost).map((person) => person.name)
  const heard = guests.length > 0 ? guests : hosts
  const introduced = guests.length > 0 && hosts.length > 0 ? `; ${hosts.length === 1 ? 'host' : 'hosts'} ${joinWords(hosts)}` : ''
  return `With ${joinWords(heard)}${introduced}`
}

function endSentence(text: string): string {
  const trimmed = text.trim()
  const started = trimmed.charAt(0).toUpperCase() + trimmed.slice(1)
  return /[.!?…]$/.test(started) ? started : `${started}.`
}
