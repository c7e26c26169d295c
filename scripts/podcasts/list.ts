import { readEpisodes } from '../publish/episode.ts'
import { listInsightIds } from '../publish/insight.ts'
import { readPodcasts } from '../publish/podcast.ts'
import { count } from '../run/report.ts'

/** A line for each podcast that is followed, and one for each file that cannot be read. */
export async function listPodcasts(content: string): Promise<string[]> {
  const { podcasts, problems } = await readPodcasts(content)
  const lines: string[] = []
  for (const { id, title, feed, publish } of podcasts) {
    const { episodes } = await readEpisodes(content, id)
    const insights = await listInsightIds(content, id)
    const state = publish === 'off' ? ', off' : ''
    lines.push(`${id}  ${title}  ${feed}  (${count(episodes.length, 'episode')}, ${count(insights.length, 'insight')}${state})`)
  }
  if (lines.length === 0) lines.push('No podcasts yet. Add one with "npm run podcasts -- add URL".')
  return [...lines, ...problems.map(({ problem }) => `! ${problem}`)]
}
