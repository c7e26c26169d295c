import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { UserError } from '../user-error.ts'

const run = promisify(execFile)
const mostBytes = 256 * 1024 * 1024 // the names of some millions of files, or a ledger

/** Runs git in a folder; gives what it printed. Throws a `UserError` that names the command and git's reason, without the credentials of an address. */
export async function runGit(folder: string, words: readonly string[]): Promise<Buffer> {
  try {
    return (await run('git', words, { cwd: folder, maxBuffer: mostBytes, encoding: 'buffer' })).stdout
  } catch (error) {
    throw new UserError(`git ${commandOf(words)} failed: ${reasonOf(error).replace(/\/\/[^@/\s]*@/g, '//')}`, { cause: error })
  }
}

/** The text that git printed, without the line's end. */
export async function askGit(folder: string, ...words: string[]): Promise<string> {
  return (await runGit(folder, words)).toString('utf8').trimEnd()
}

/** The first word that is no option: `commit` of `-c user.name=a commit`. */
function commandOf(words: readonly string[]): string {
  return words.find((word, place) => !word.startsWith('-') && words[place - 1] !== '-c') ?? ''
}

/** What git said; where it said nothing (it is not installed, it printed too much), what the system says. */
function reasonOf(error: unknown): string {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : ''
  return said !== '' || !(error instanceof Error) ? said : error.message
}
