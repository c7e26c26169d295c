import pRetry, { AbortError } from 'p-retry'
import { UserError } from '../user-error.ts'
import { askGit, runGit } from './git.ts'

/** Who commits what no person wrote. */
export const machine = { name: 'earmark', email: 'earmark@users.noreply.github.com' }
/** The same, as words for git. */
export const asMachine = ['-c', `user.name=${machine.name}`, '-c', `user.email=${machine.email}`]

const pushes = 5 // of others that may come in between

/**
 * Commits what changed below the content directory, on top of what others pushed meanwhile, and pushes it. Where others changed the
 * same lines, theirs stand, and what they deleted stays deleted. Gives a line that says what was done. Throws a `UserError` with what git says; what was committed is then not pushed.
 */
export async function commitContent(content: string): Promise<string> {
  const git = (...words: string[]) => askGit(content, ...words)
  await git('add', '--all', '--', '.')
  const changed = (await git('diff', '--cached', '--name-only', '-z', '--', '.')).split('\0').filter(Boolean)
  if (changed.length === 0) return 'Nothing changed under content/.'
  const insights = changed.filter((file) => /\/insights\//.test(`/${file}`)).length
  const upstream = await readUpstream(content)
  await git(...asMachine, 'commit', '--quiet', '-m', `Collect: ${insights} insights`, '--', '.')
  await pRetry(() => pushOnTop(content, upstream), { retries: pushes - 1, minTimeout: 500, randomize: true })
  const commit = await git('rev-parse', 'HEAD')
  return `Committed and pushed ${changed.length} files as ${commit.slice(0, 10)}.`
}

/** The remote that the branch is pushed to, and the branch's name there: `['origin', 'refs/heads/main']`. */
async function readUpstream(content: string): Promise<string[]> {
  const branch = await askGit(content, 'rev-parse', '--symbolic-full-name', 'HEAD')
  const upstream = await askGit(content, 'for-each-ref', '--format=%(upstream:remotename) %(upstream:remoteref)', branch)
  if (upstream.trim() === '')
    throw new UserError('No branch follows one elsewhere here: git switch to it, or git push --set-upstream origin HEAD.')
  return upstream.split(' ')
}

/** Fails for good where the commit cannot be laid on top; fetching and pushing are worth another try. */
async function pushOnTop(content: string, upstream: readonly string[]): Promise<void> {
  // That branch alone: into a shallow clone each other one would come with its whole past.
  await runGit(content, ['fetch', '--quiet', ...upstream])
  await layOnTop(content).catch((error: Error) => {
    throw new AbortError(error)
  })
  await runGit(content, ['push', '--quiet'])
}

/** Lays the commit on what others pushed. A file that they deleted stays deleted; what git cannot put together leaves all as it was. */
async function layOnTop(content: string): Promise<void> {
  // To a rebase "ours" is what it lays the commit on: what others pushed. A file stays in the folder that it was written to.
  const rebase = [...asMachine, '-c', 'core.editor=true', '-c', 'merge.directoryRenames=false', 'rebase']
  try {
    await runGit(content, [...rebase, '--quiet', '--autostash', '-X', 'ours', '@{upstream}'])
  } catch (error) {
    try {
      await runGit(content, ['rm', '--quiet', '--', ...(await listDeletedByOthers(content))])
      await runGit(content, [...rebase, '--continue'])
    } catch {
      await runGit(content, ['rebase', '--abort']).catch(() => {}) // it had not begun
      throw error
    }
  }
}

/** Of the files that a rebase stopped at, those that the commit has and others deleted. */
async function listDeletedByOthers(content: string): Promise<string[]> {
  const entries = (await askGit(content, 'ls-files', '--unmerged', '-z')).split('\0') // "mode object side\tfile"
  const filesOf = (side: string) =>
    entries.flatMap((entry) => (entry.split('\t', 1)[0]?.endsWith(` ${side}`) ? [entry.slice(entry.indexOf('\t') + 1)] : []))
  const theirs = new Set(filesOf('2'))
  return filesOf('3').filter((file) => !theirs.has(file))
}
