import { editFrontMatter } from './edit-front-matter.ts'
import { readTextFile, writeTextFile } from './file.ts'

/** Sets fields in the front matter of a file, as `editFrontMatter` does. A file that is gone, or would not change, is left alone. */
export async function editFile(file: string, changes: Record<string, unknown>, behind?: string): Promise<void> {
  const text = await readTextFile(file)
  if (text === null) return
  const edited = editFrontMatter(text, changes, behind)
  if (edited !== text) await writeTextFile(file, edited)
}
