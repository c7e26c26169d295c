import { type FileHandle, mkdir, open } from 'node:fs/promises'
import path from 'node:path'
import { jsonOf } from '#domain/json.ts'
import { takeLock } from '../lock.ts'
import { readTextFile, writeTextFile } from '../publish/file.ts'
import { UserError } from '../user-error.ts'
import { type Account, applyLine, compactLines, type LedgerLine, ledgerLineSchema } from './ledger-line.ts'

/** The record of what was sent to whom: lines of JSON, written on and never changed. Addresses stand in it as keyed hashes. */
export interface Ledger {
  account: Account
  /**
   * Writes lines at the end; done when they are on the disk. Lines that come at the same time share one sync. Throws a `UserError` where
   * another run has taken the ledger over meanwhile.
   */
  write: (lines: readonly LedgerLine[]) => Promise<void>
  close: () => Promise<void>
}

const keptDays = 120 // who was not written to for so long left the list
const dayMs = 24 * 60 * 60 * 1000
const compactBytes = 1024 * 1024

/** Opens a ledger under its lock, makes it where there is none. Throws a `UserError` where another run has it, or a line is broken. */
export async function openLedger(file: string, now: Date): Promise<Ledger> {
  await mkdir(path.dirname(file), { recursive: true })
  const lock = await takeLock(file, 'sending')
  try {
    const text = (await readTextFile(file)) ?? ''
    const whole = text.slice(0, text.lastIndexOf('\n') + 1) // a line that a crash cut short was never relied on
    const account = readLines(file, whole)
    if (whole !== text || whole.length > compactBytes) {
      const lines = compactLines(account, new Date(now.getTime() - keptDays * dayMs))
      await writeTextFile(file, whole.length > compactBytes ? render(lines) : whole)
    }
    const handle = await open(file, 'a', 0o600)
    const write = groupWrites(handle, { account, check: lock.check })
    const close = async () => {
      await handle.close()
      await lock.release()
    }
    return { account, write, close }
  } catch (error) {
    await lock.release()
    throw error
  }
}

function readLines(file: string, text: string): Account {
  const account: Account = { standings: new Map(), editions: new Map() }
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue
    const result = ledgerLineSchema.safeParse(jsonOf(line))
    if (!result.success) {
      throw new UserError(
        `${file}: line ${index + 1} cannot be read. Put back a copy, or take the line out: what it says is forgotten then.`,
      )
    }
    applyLine(account, result.data)
  }
  return account
}

function groupWrites(handle: FileHandle, { account, check }: { account: Account; check: () => Promise<void> }): Ledger['write'] {
  let waiting: { text: string; done: () => void; failed: (error: unknown) => void }[] = []
  let busy = false
  const flush = async () => {
    busy = true
    while (waiting.length > 0) {
      const group = waiting
      waiting = []
      try {
        await check()
        await handle.appendFile(group.map(({ text }) => text).join(''))
        await handle.datasync()
        for (const { done } of group) done()
      } catch (error) {
        for (const { failed } of group) failed(error)
      }
    }
    busy = false
  }
  return (lines) => {
    for (const line of lines) applyLine(account, line)
    return new Promise((done, failed) => {
      waiting.push({ text: render(lines), done, failed })
      if (!busy) flush()
    })
  }
}

function render(lines: readonly LedgerLine[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('')
}
