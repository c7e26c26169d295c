import path from 'node:path'
import { type Cost, costsSchema } from '#domain/costs.ts'
import { readContentFile } from './content-file.ts'
import { listMarkdown, writeTextFile } from './file.ts'
import { renderFrontMatter } from './front-matter.ts'

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
