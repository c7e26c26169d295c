import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { asMachine } from '../publish/commit.ts'
import { readTextFile } from '../publish/file.ts'
import { runGit } from '../publish/git.ts'
import { UserError } from '../user-error.ts'
import type { Secret } from './secret.ts'

const name = 'ledger.sealed'
/** Stands beside the ledger while a run sends: the instant of its last push. */
const sending = 'sending'
/** A run pushes before each batch; one that has not for so long was cut off. */
const staleMs = 60 * 60_000

/** A ledger that lives on a branch of the repository's `origin`, encrypted; a copy in the clear is in a folder of this machine. */
export interface CarriedLedger {
  file: string
  /** Pushes the copy, with the sign that a run is sending. Throws a `UserError` where another run pushed meanwhile. */
  carry: () => Promise<void>
  /** Pushes the copy without that sign, unless another run has taken the branch over. */
  finish: () => Promise<void>
  remove: () => Promise<void>
}

/**
 * Fetches the ledger from a branch. The branch holds one commit with one file and no history: each push takes the place of the one
 * before, and only of that one (`--force-with-lease`), so that of two runs that begin at once the second stops before its first message;
 * a run that begins while another sends is refused.
 */
export async function fetchLedger(branch: string, { folder, secret }: { folder: string; secret: Secret }): Promise<CarriedLedger> {
  const ref = `refs/heads/${branch}`
  const git = (...words: string[]) =>
    runGit(folder, words).catch((error: Error) => {
      throw new UserError(`The ledger's branch: ${error.message}`, { cause: error })
    })
  const line = (await git('ls-remote', 'origin', ref)).toString('utf8').trim()
  let tip = line.split(/\s/, 1)[0] ?? ''
  if (tip !== '') await git('fetch', '--quiet', '--depth=1', 'origin', ref)
  if (tip !== '') await refuseWhileSending(tip, git)
  const text = tip === '' ? '' : secret.open(await git('cat-file', 'blob', `${tip}:${name}`))
  const place = await mkdtemp(path.join(tmpdir(), 'earmark-ledger-'))
  const file = path.join(place, 'ledger.jsonl')
  await writeFile(file, text, { mode: 0o600 })
  let carried = text
  let isSending = false
  let isLost = false
  const push = async (isOn: boolean) => {
    const now = (await readTextFile(file)) ?? ''
    const blob = await hashObject(folder, secret.seal(now))
    const sign = isOn ? `100644 blob ${await hashObject(folder, Buffer.from(new Date().toISOString()))}\t${sending}\n` : ''
    const tree = await makeTree(folder, `100644 blob ${blob}\t${name}\n${sign}`)
    const commit = (await git(...asMachine, 'commit-tree', tree, '-m', 'Ledger of sent briefs, encrypted')).toString('utf8').trim()
    isLost = true // until the push is through
    await git('push', '--quiet', `--force-with-lease=${ref}:${tip}`, 'origin', `${commit}:${ref}`)
    isLost = false
    tip = commit
    carried = now
    isSending = isOn
  }
  return {
    file,
    carry: () => push(true),
    finish: async () => {
      if (!isLost && (isSending || carried !== ((await readTextFile(file)) ?? ''))) await push(false)
    },
    remove: () => rm(place, { recursive: true, force: true }),
  }
}

async function refuseWhileSending(tip: string, git: (...words: string[]) => Promise<Buffer>): Promise<void> {
  if (!(await git('ls-tree', '--name-only', tip)).toString('utf8').split('\n').includes(sending)) return
  const since = new Date((await git('cat-file', 'blob', `${tip}:${sending}`)).toString('utf8').trim())
  const free = new Date(since.getTime() + staleMs)
  if (free <= new Date()) return
  throw new UserError(
    `Another run is sending, or was cut off. The ledger's branch is free at ${free.toISOString()}, or once that run ends.`,
  )
}

function hashObject(folder: string, bytes: Uint8Array): Promise<string> {
  return feedGit(folder, ['hash-object', '-w', '--stdin'], bytes)
}

function makeTree(folder: string, entry: string): Promise<string> {
  return feedGit(folder, ['mktree'], entry)
}

function feedGit(folder: string, words: string[], input: string | Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', words, { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] })
    let out = ''
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      out += part
    })
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve(out.trim()) : reject(new UserError(`The ledger's branch: git ${words[0]} failed.`))))
    child.stdin.end(input)
  })
}
