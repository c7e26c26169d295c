import pRetry, { AbortError } from 'p-retry'
import { askGit, runGit } from './git.ts'

/** Who commits what no person wrote. */
export const machine = { name: 'earmark', email: 'earmark@users.noreply.github.com' }
/** The same, as words for git. */
export const asMachine = ['-c', `user.name=${machine.name}`, '-c', `user.email=${machine.email}`]

const pushes = 5 // of others that may come in between

/**
 * Commits what changed below the content directory, on top of what others pushed meanwhile, and pushes it. Where others changed the
 * same lines, theirs stand. Gives a line that says what was done. Throws a `UserError` with what git says; what was committed is then not pushed.
 */
export async function commitContent(content: string): Promise<string> {
  const git = (...words: string[]) => askGit(content, ...words)
  await git('add', '--all', '--', '.')
  const changed = (await git('diff', '--cached', '--name-only', '-z', '--', '.')).split('\0').filter(Boolean)
  if (changed.length === 0) return 'Nothing changed under content/.'
  const insights = changed.filter((file) => /\/insights\//.test(`/${file}`)).length
  await git(...asMachine, 'commit', '--quiet', '-m', `Collect: ${insights} insights`, '--', '.')
  await pRetry(() => pushOnTop(content), { retries: pushes - 1, minTimeout: 500, randomize: true })
  const commit = await git('rev-parse', 'HEAD')
  return `Committed and pushed ${changed.length} files as ${commit.slice(0, 10)}.`
}

/** Fails for good where the commit cannot be laid on top; fetching and pushing are worth another try. */
async function pushOnTop(content: string): Promise<void> {
  await runGit(content, ['fetch', '--quiet'])
  // To a rebase "ours" is what it lays the commit on: what others pushed.
  await runGit(content, [...asMachine, 'rebase', '--quiet', '--autostash', '-X', 'ours', '@{upstream}']).catch((error: Error) => {
    throw new AbortError(error)
  })
  await runGit(content, ['push', '--quiet'])
}
