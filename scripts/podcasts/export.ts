import { renderOpml } from '#domain/opml.ts'
import { settingsSchema } from '#domain/settings.ts'
import { readContentFile } from '../publish/content-file.ts'
import { readPodcasts } from '../publish/podcast.ts'

/** The followed podcasts as OPML, under the site's title, and a line for each file that cannot be read and so is not in it. */
export async function exportPodcasts(content: string): Promise<{ opml: string; exported: number; problems: string[] }> {
  const { podcasts, problems } = await readPodcasts(content)
  const settings = await readContentFile(content, 'settings.md', settingsSchema)
  const title = settings.ok ? settings.data.title : 'Podcasts'
  const exported = podcasts.filter(({ feed }) => !feed.startsWith('sample:')).length
  return { opml: renderOpml(podcasts, title), exported, problems: problems.map(({ problem }) => problem) }
}
