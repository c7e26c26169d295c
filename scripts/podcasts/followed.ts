import type { Podcast } from '#domain/podcast.ts'
import { readPodcasts } from '../publish/podcast.ts'
import { addressKey } from './address.ts'

/** What is followed, and what has been added to it since. */
export interface Followed {
  /** Ids that are taken, those of files that cannot be read among them. */
  ids: ReadonlySet<string>
  /** The podcast with one of these feed addresses (address.ts: addressKey), else with this podcast:guid. */
  find(addresses: readonly string[], guid: string | null): Podcast | undefined
  add(podcast: Podcast): void
}

/** Reads the podcasts of a content directory. */
export async function readFollowed(content: string): Promise<Followed> {
  const { podcasts, problems } = await readPodcasts(content)
  const ids = new Set(problems.map(({ id }) => id))
  const byAddress = new Map<string, Podcast>()
  const byGuid = new Map<string, Podcast>()
  const add = (podcast: Podcast) => {
    ids.add(podcast.id)
    byAddress.set(addressKey(podcast.feed), podcast)
    if (podcast.guid !== undefined) byGuid.set(podcast.guid, podcast)
  }
  for (const podcast of podcasts) add(podcast)
  const find = (addresses: readonly string[], guid: string | null) => {
    const same = addresses.map((address) => byAddress.get(addressKey(address))).find((podcast) => podcast !== undefined)
    return same ?? (guid === null ? undefined : byGuid.get(guid))
  }
  return { ids, find, add }
}
