import { readKept, writeKept } from './kept-file.ts'
import { type RelatedInsight, relateSince, type Since } from './related.ts'

/**
 * Related lists, from what the last build left in `file`, which is written anew; other files beside it, which other code left,
 * are removed. A file that is lost or broken costs time alone. Without a file all is done from nothing.
 */
export function relateFrom(file: string | null, insights: readonly RelatedInsight[]): Since['lists'] {
  const before = file === null ? null : readKept(file)
  const { memory, lists } = relateSince(before, insights)
  if (file !== null && memory !== before) writeKept(file, memory)
  return lists
}
