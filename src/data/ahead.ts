import { channel } from 'node:diagnostics_channel'
import type { Found } from './findings.ts'
import type { Looked } from './looked.ts'
import type { Read } from './sources.ts'

/** What another thread does ahead that pages need, one after the other, and what it says when that is done. */
export interface Steps {
  /** It brought the entries of collections up to their files. */
  read: Read
  /** It looked at each insight. */
  looked: Looked
  /** It found what is related. */
  found: Found
}

/** Who starts such a thread listens here (scripts/site/ahead.ts), and promises in `until` what the thread will say. */
const questions = channel('earmark:ahead')

/** Waits until a thread that looks ahead has done a step; `null` where it will not, or there is none. */
export async function waitFor<Step extends keyof Steps>(step: Step): Promise<Steps[Step] | null> {
  const question: { step: Step; until?: Promise<Steps[Step] | null> } = { step }
  questions.publish(question)
  return (await question.until) ?? null
}
