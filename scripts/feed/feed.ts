import type { FeedEpisode, Person } from '#domain/episode.ts'

/** What a feed says of its show, and its episodes. What it does not say is `null`. */
export interface Feed {
  title: string | null
  /** The show's web site. */
  link: string | null
  /** Who makes it (itunes:author, else the Atom author). */
  author: string | null
  /** Plain text, below 500 characters. */
  description: string | null
  /** Address of the cover art. */
  artwork: string | null
  /** BCP 47 tag. */
  language: string | null
  /** SPDX identifier or address (podcast:license). */
  license: string | null
  /** podcast:guid: the show's own identity, whatever its address. */
  guid: string | null
  /** Where the feed has moved to (itunes:new-feed-url). */
  newFeedUrl: string | null
  people: Person[]
  /** Newest first. */
  episodes: FeedEpisode[]
  /** What was repaired, what was lost: one line each. */
  notes: string[]
}

/** A feed, or why the text is none and how to mend it: one line that follows the feed's address (`is an HTML page, not a feed: ...`). */
export type FeedResult = { ok: true; feed: Feed } | { ok: false; reason: string }
