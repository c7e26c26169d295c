// Writes what the search index of given files is made from, as the site's build does: `node src/data/search-write.ts FILES OUT KNOWN`. FILES
// is JSON of settings, podcasts, episodes and insights; KNOWN names what stands in the index. For the benchmark, which times the index
// without the pages.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'astro/zod'
import { episodeSchema } from '#domain/episode.ts'
import { insightSchema } from '#domain/insight.ts'
import { podcastSchema } from '#domain/podcast.ts'
import { settingsSchema } from '#domain/settings.ts'
import { digestOf } from './digest.ts'
import { joinLibrary } from './library.ts'
import { cutParagraphs } from './paragraphs.ts'
import { readKnownVolumes } from './search-known.ts'
import { selectSearch } from './search-records.ts'

const id = { id: z.string() }
const filesSchema = z.object({
  settings: settingsSchema,
  podcasts: z.array(podcastSchema.extend(id)),
  episodes: z.array(episodeSchema.extend(id)),
  insights: z.array(
    insightSchema.extend({ ...id, body: z.string() }).transform(({ body, ...facts }) => ({ ...facts, paragraphs: cutParagraphs(body) })),
  ),
})

const [from = '', to = '', known = ''] = process.argv.slice(2)
const library = joinLibrary({ ...filesSchema.parse(JSON.parse(readFileSync(from, 'utf8'))), briefs: [] })
for (const insight of library.insights) digestOf(insight) // in a build the pages of insights have asked for it
const started = performance.now()
const { volumes, choices, people } = selectSearch(library, readKnownVolumes(known))
write('search/choices.json', JSON.stringify(choices))
write('search/people.json', JSON.stringify(people))
write('search-records/volumes.json', JSON.stringify(volumes.map(({ path, language, digest, tag }) => ({ path, language, digest, tag }))))
for (const { path, records } of volumes) if (records !== null) write(`search-records/${path}.json`, records)
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000 }))

function write(name: string, text: string): void {
  mkdirSync(dirname(join(to, name)), { recursive: true })
  writeFileSync(join(to, name), text)
}
