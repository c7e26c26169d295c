import { listPodcastIds, readPodcasts, removePodcast } from '../publish/podcast.ts'
import { count } from '../run/report.ts'
import { listSamples } from '../samples/read.ts'
import { UserError } from '../user-error.ts'

/** Takes podcasts away with all that came from them. Throws a `UserError` where nothing stands under an id; then nothing is removed. */
export async function removePodcasts(content: string, ids: readonly string[]): Promise<string> {
  const known = await listPodcastIds(content)
  for (const id of ids) if (!known.has(id)) throw new UserError(`podcasts/${id}.md is missing: there is no podcast "${id}" to remove.`)
  for (const id of ids) await removePodcast(content, id)
  return `Removed ${ids.join(', ')}, with all that came from ${ids.length === 1 ? 'it' : 'them'}.`
}

/** Takes the bundled shows away with all that came from them, also where their files are deleted already. */
export async function removeSamples(content: string): Promise<string> {
  const { podcasts } = await readPodcasts(content)
  const followed = podcasts.filter(({ feed }) => feed.startsWith('sample:')).map(({ id }) => id)
  const known = await listPodcastIds(content)
  const left = (await listSamples())
    .map((show) => `sample-${show}`)
    .filter((id) => known.has(id) && !podcasts.some((podcast) => podcast.id === id))
  const samples = [...followed, ...left]
  for (const id of samples) await removePodcast(content, id)
  return samples.length === 0
    ? 'There are no bundled shows to remove.'
    : `Removed ${count(samples.length, 'bundled show')} with all that came from them.`
}
