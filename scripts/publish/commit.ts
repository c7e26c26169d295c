import { execFile } from 'node:child_process'
import { appendFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { UserError } from '../user-error.ts'

const run = promisify(execFile)

/** Who commits what no person wrote. */
export const machine = { name: 'earmark', email: 'earmark@users.noreply.github.com' }
/** The same, as words for git. */
export const asMachine = ['-c', `user.name=${machine.name}`, '-c', `user.email=${machine.email}`]

/**
 * Commits what changed below the content directory, on top of what others pushed meanwhile, and pushes it. `outputFile` is
 * GITHUB_OUTPUT: the commit is handed on as `commit`, empty where nothing changed. Gives a line that says what was done.
 */
export async function commitContent(content: string, outputFile: string | undefined): Promise<string> {
  const git = async (...words: string[]) => {
    try {
      return (await run('git', words, { cwd: content })).stdout.trim()
    } catch (error) {
      const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error)
      throw new UserError(`git ${words.at(0) === '-c' ? words[4] : words[0]} failed: ${said}`)
    }
  }
  const handOn = (commit: string) => (outputFile ? appendFile(outputFile, `commit=${commit}\n`) : Promise.resolve())
  await git('add', '--all', '--', '.')
  const changed = (await git('diff', '--cached', '--name-only', '--', '.')).split('\n').filter(Boolean)
  if (changed.length === 0) {
    await handOn('')
    return 'Nothing changed under content/.'
  }
  const insights = changed.filter((file) => /\/insights\//.test(`/${file}`)).length
  await git(...asMachine, 'commit', '--quiet', '-m', `Collect: ${insights} insights`, '--', '.')
  await git(...asMachine, 'pull', '--quiet', '--rebase', '--autostash')
  await git('push', '--quiet')
  const commit = await git('rev-parse', 'HEAD')
  await handOn(commit)
  return `Committed and pushed ${changed.length} files as ${commit.slice(0, 10)}.`
}
