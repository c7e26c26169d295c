import path from 'node:path'
import { UserError } from '../user-error.ts'
import { type CarriedLedger, fetchLedger } from './branch.ts'
import type { Secret } from './secret.ts'

/** Where the ledger is in this run. What is there to carry and to finish is a branch's alone (`CarriedLedger`). */
export interface LedgerPlace {
  /** Absolute path. */
  file: string
  carry?: CarriedLedger['carry']
  finish?: CarriedLedger['finish']
  remove: () => Promise<void>
}

const project = path.join(import.meta.dirname, '../..')

/** Where LEDGER says that the ledger is: a file outside the project and its content, or `branch:<name>` of the content's repository. */
export async function findLedger(where: string, { folder, secret }: { folder: string; secret: Secret }): Promise<LedgerPlace> {
  const branch = /^branch:(.*)$/.exec(where)?.[1]
  if (branch !== undefined) {
    if (!/^[\w][\w.-]*(?:\/[\w][\w.-]*)*$/.test(branch)) throw new UserError('LEDGER names no branch: write branch:mail-ledger.')
    return fetchLedger(branch, { folder, secret })
  }
  const file = path.resolve(where)
  for (const inside of [project, folder]) {
    if (!path.relative(inside, file).startsWith('..')) {
      throw new UserError('LEDGER is inside the project, where it could be published: put it elsewhere, or write branch:mail-ledger.')
    }
  }
  return { file, remove: async () => {} }
}
