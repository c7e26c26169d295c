import path from 'node:path'
import { z } from 'astro/zod'
import { podcastIdSchema } from '#domain/slug.ts'
import { readContentFile } from './content-file.ts'
import { listMarkdown, writeTextFile } from './file.ts'
import { renderFrontMatter } from './front-matter.ts'

/** What one model was paid for one podcast in one month. */
const costSchema = z.strictObject({
  model: z.string(),
  /** Tokens read and written. */
  input: z.int().nonnegative(),
  output: z.int().nonnegative(),
  /** Minutes of audio. */
  minutes: z.number().nonnegative(),
  /** Money, by the prices of settings at the time. */
  cost: z.number().nonnegative(),
})
export type Cost = z.infer<typeof costSchema>

/** The front matter of content/costs/<month>/<podcast>.md. */
const costsSchema = z.strictObject({ month: z.string().regex(/^\d{4}-\d{2}$/), podcast: podcastIdSchema, costs: z.array(costSchema) })

/** What was paid in a month (`yyyy-mm`), by podcast, and a line for each file that cannot be read. */
export async function readCosts(content: string, month: string): Promise<{ costs: Map<string, Cost[]>; problems: string[] }> {
  const costs = new Map<string, Cost[]>()
  const problems: string[] = []
  for (const podcast of await listMarkdown(path.join(content, 'costs', month))) {
    const file = await readContentFile(content, `costs/${month}/${podcast}.md`, costsSchema)
    if (file.ok) costs.set(podcast, file.data.costs)
    else problems.push(file.problem)
  }
  return { costs, problems }
}

/** Writes what was paid for a podcast in a month. */
export async function writeCosts(content: string, month: string, podcast: string, costs: Cost[]): Promise<void> {
  const sorted = [...costs].sort((a, b) => (a.model < b.model ? -1 : 1))
  await writeTextFile(path.join(content, 'costs', month, `${podcast}.md`), renderFrontMatter({ month, podcast, costs: sorted }, ''))
}
