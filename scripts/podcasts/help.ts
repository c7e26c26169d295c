import { UserError } from '../user-error.ts'

export const helpForPodcasts = `npm run podcasts -- add URL... [--id ID]    follow a podcast: URL is its feed, or a page that leads to it
npm run podcasts -- import FILE.opml        follow every podcast of a list
                    [--no-fetch]            without reading the feeds: take what the list says
npm run podcasts -- export [--out FILE]     the podcasts that are followed, as OPML
npm run podcasts -- check [FILE.opml]       read every feed (of a list) and say what it offers; changes nothing
                    [--json]                one line of JSON for each
npm run podcasts -- list                    the podcasts that are followed
npm run podcasts -- remove ID...            stop following, and take all that came from it away
npm run podcasts -- remove --samples        take the bundled shows away

  --content DIR    another content directory (or EARMARK_CONTENT)`

export const podcastFlags = {
  id: { type: 'string' },
  samples: { type: 'boolean' },
  'no-fetch': { type: 'boolean' },
  out: { type: 'string' },
  json: { type: 'boolean' },
} as const

/** What the flags hold. */
export interface PodcastFlags {
  id?: string | undefined
  samples?: boolean | undefined
  'no-fetch'?: boolean | undefined
  out?: string | undefined
  json?: boolean | undefined
}

/** What the command does, with the flag that goes with it and how many words may follow. */
const verbs = {
  add: { flag: 'id', least: 1, most: Number.POSITIVE_INFINITY },
  import: { flag: 'no-fetch', least: 1, most: 1 },
  export: { flag: 'out', least: 0, most: 0 },
  check: { flag: 'json', least: 0, most: 1 },
  list: { flag: null, least: 0, most: 0 },
  remove: { flag: 'samples', least: 0, most: Number.POSITIVE_INFINITY },
} as const
export type Verb = keyof typeof verbs

/** The verb and the words after it. Throws a `UserError` for a verb, a flag or a number of words that does not go. */
export function verbOf(words: readonly string[], flags: PodcastFlags): [Verb, string[]] {
  const [verb, ...rest] = words
  if (verb === undefined) throw new UserError(helpForPodcasts)
  if (!isVerb(verb)) throw new UserError(`There is no "${verb}" here.\n\n${helpForPodcasts}`)
  const { flag, least, most } = verbs[verb]
  for (const name of ['id', 'samples', 'no-fetch', 'out', 'json'] as const) {
    if (flags[name] !== undefined && name !== flag) throw new UserError(`--${name} does not go with ${verb}.\n\n${helpForPodcasts}`)
  }
  if (rest.length < least || (verb === 'remove' && rest.length > 0 === (flags.samples ?? false))) throw new UserError(helpForPodcasts)
  if (rest.length > most) throw new UserError(`${verb} takes ${most === 0 ? 'no words' : 'one file'} (got "${rest.join(' ')}").`)
  if (flags.id !== undefined && rest.length > 1) throw new UserError('--id goes with one address.')
  return [verb, rest]
}

function isVerb(word: string): word is Verb {
  return Object.hasOwn(verbs, word)
}
