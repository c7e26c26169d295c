import { UserError } from '../user-error.ts'
import { askGit, runGit } from './git.ts'

/** What changed below a content directory since it left another line of work. */
export interface Since {
  /** Paths below it, with slashes: committed since, changed on disk, new or deleted. */
  changed: ReadonlySet<string>
  /** The text that a file had there; `null` where there was none. */
  textThen: (file: string) => Promise<string | null>
}

/**
 * Compares a content directory, as it stands on disk, with the commit at which HEAD left `ref` (a branch, a tag, `HEAD^`). Throws a
 * `UserError` that says how to mend it where git does not know the name, or no commit that both come from.
 */
export async function openSince(content: string, ref: string): Promise<Since> {
  const git = (...words: string[]) => askGit(content, ...words)
  await git('rev-parse', '--show-toplevel')
  const tip = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`).catch((cause: unknown) => {
    throw new UserError(`git knows no "${ref}" here: fetch it (git fetch origin), or name another commit.`, { cause })
  })
  const base = await git('merge-base', tip, 'HEAD').catch((cause: unknown) => {
    throw new UserError(`git knows no commit that "${ref}" and HEAD both come from: fetch more of the history (git fetch --unshallow).`, {
      cause,
    })
  })
  const list = async (...words: string[]) => (await runGit(content, words)).toString('utf8').split('\0').filter(Boolean)
  const changed = await list('diff', '--name-only', '-z', '--no-renames', '--relative', base, '--', '.')
  const added = await list('ls-files', '-z', '--others', '--exclude-standard', '--', '.')
  return {
    changed: new Set([...changed, ...added]),
    textThen: async (file) => {
      const there = await list('ls-tree', '-z', '--name-only', base, '--', file)
      return there.length === 0 ? null : (await runGit(content, ['show', `${base}:./${file}`])).toString('utf8')
    },
  }
}
