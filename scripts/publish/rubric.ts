import path from 'node:path'
import { z } from 'astro/zod'
import { UserError } from '../user-error.ts'
import { readContentFile } from './content-file.ts'

const starter = path.join(import.meta.dirname, '../../content')
const rubricSchema = z.looseObject({})

/**
 * What makes a good insight, in the publisher's own words: the body of content/rubric.md; Earmark's own where there is no
 * file. Throws a `UserError` where the file cannot be read or says nothing.
 */
export async function readRubric(content: string): Promise<string> {
  const own = await readContentFile(content, 'rubric.md', rubricSchema)
  const result = own.ok || !own.missing ? own : await readContentFile(starter, 'rubric.md', rubricSchema)
  if (!result.ok) throw new UserError(result.problem)
  const rubric = result.body.trim()
  if (rubric === '')
    throw new UserError(`${path.basename(content)}/rubric.md says nothing: write what makes an insight worth keeping, or delete it.`)
  return rubric
}
