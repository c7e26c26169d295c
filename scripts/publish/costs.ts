import path from 'node:path'
import { type Cost, costsSchema } from '#domain/costs.ts'
import { readContentFolder } from './content-file.ts'
import { writeTextFile } from './file.ts'
import { renderFrontMatter } from './front-matter.ts'

/** What was paid in a month (`yyyy-mm`), by podcast, and a line for each file that cannot be read. */
export async function readCosts(content: string, month: string): Promise<{ costs: Map<string, Cost[]>; problems: string[] }> {
  const { files, problems } = await readContentFolder(content, `costs/${month}`, costsSchema)
  return { costs: new Map(files.map(({ name, data }) => [name, data.costs])), problems }
}

/** Writes what was paid for a podcast in a month. */
export async function writeCosts(content: string, month: string, podcast: string, costs: Cost[]): Promise<void> {
  const sorted = [...costs].sort((a, b) => (a.model < b.model ? -1 : 1))
  await writeTextFile(path.join(content, 'costs', month, `${podcast}.md`), renderFrontMatter({ month, podcast, costs: sorted }, ''))
}
