import { shortAddress } from './address.ts'
import { type FeedRead, newAddressOf } from './read-feed.ts'

/** What is wrong with a feed that was read, or what its reader repaired, worst first and short; `null` where there is nothing to say. */
export function problemIn(read: FeedRead & { ok: true }): string | null {
  const { feed } = read
  const moved = newAddressOf(read) ?? (read.moved === null ? null : read.address)
  const silent = feed.episodes.filter(({ audio }) => audio === null).length
  const problems = [
    moved === null ? null : `has moved to ${shortAddress(moved, 60)}`,
    feed.episodes.length === 0 ? 'no episodes' : null,
    silent === 0 ? null : silent === feed.episodes.length ? 'no episode has audio' : `${silent} without audio`,
    ...feed.notes.map(shortNote),
  ].filter((problem) => problem !== null)
  return problems.length === 0 ? null : problems.join('; ')
}

/** What was wrong, without how it was met; only the place of what is not well-formed. */
function shortNote(note: string): string {
  const broken = /^not well-formed \((line \d+)?.*\): repaired$/.exec(note)
  if (broken) return `not well-formed${broken[1] ? ` (${broken[1]})` : ''}: repaired`
  const [what = note] = note.length > 40 ? note.split(/: | \("/, 1) : [note]
  return what.replace(/^(\d+) items? (?=with|left)/, '$1 ')
}
