import { z } from 'astro/zod'
import { jsonOf } from '#domain/json.ts'
import { machine } from './commit.ts'
import { readTextFile, writeTextFile } from './file.ts'
import { askGit } from './git.ts'

const edited = ['insights', 'briefs', 'weeks'] // the folders whose files feeds tell

/** Rises with every change of what counts as an edit, so that no record of the rules before is read on from. */
const version = 1

const editsSchema = z.object({ version: z.literal(version), head: z.string(), edits: z.record(z.string(), z.iso.datetime()) })
/** When people last changed files of a content directory, by name below it without `.md`, up to the commit `head`. */
export type Edits = z.infer<typeof editsSchema>

/**
 * Writes into `file` when people last changed what feeds tell: the newest commit that changed a file that was there, the machine's own
 * commits aside. Where `file` holds what an earlier commit gave, only the commits since are read; the result is that of reading all. Gives `null`
 * where it was written; else says why nobody knows, in one line, and `file` holds none.
 */
export async function writeEdits(content: string, file: string): Promise<string | null> {
  const found = await readHistory(content, readEdits(await readTextFile(file)))
  await writeTextFile(file, JSON.stringify(found.ok ? found.edits : { version, head: '', edits: {} }))
  return found.ok ? null : found.reason
}

type History = { ok: true; edits: Edits } | { ok: false; reason: string }

async function readHistory(content: string, known: Edits | null): Promise<History> {
  const git = (...words: string[]) => askGit(content, ...words)
  try {
    if ((await git('rev-parse', '--is-shallow-repository')) === 'true')
      return { ok: false, reason: 'the history is cut short (a shallow clone)' }
    const head = await git('rev-parse', '--verify', 'HEAD')
    if (known?.head === head) return { ok: true, edits: known }
    const isPast =
      known !== null &&
      (await git('merge-base', '--is-ancestor', known.head, head).then(
        () => true,
        () => false,
      ))
    const range = isPast ? `${known.head}..${head}` : head
    const log = await git(
      'log',
      '--no-merges',
      '--no-renames',
      '--diff-filter=M',
      '--name-only',
      '--relative',
      '-z',
      '--format=%x01%ct %ae',
      range,
      '--',
      ...edited,
    )
    return { ok: true, edits: { version, head, edits: addEdits(isPast ? known.edits : {}, log) } }
  } catch {
    return { ok: false, reason: 'git knows no history of it' }
  }
}

/** Reads `git log -z --name-only` whose commits begin with \x01, their second and author's address. */
function addEdits(known: Edits['edits'], log: string): Edits['edits'] {
  const edits = { ...known }
  let at: string | null = null
  for (const part of log.split('\0')) {
    if (part.startsWith('\u0001')) {
      const [seconds, author] = part.slice(1).split(' ', 2)
      at = author === machine.email ? null : new Date(Number(seconds) * 1000).toISOString()
      continue
    }
    const name = /^\n?(.+)\.md$/s.exec(part)?.[1]
    if (name !== undefined && at !== null && at > (edits[name] ?? '')) edits[name] = at
  }
  return edits
}

/** `null` where there is no record, a broken one, or one that knows nothing. */
function readEdits(text: string | null): Edits | null {
  const { success, data } = editsSchema.safeParse(jsonOf(text ?? ''))
  return success && data.head !== '' ? data : null
}
