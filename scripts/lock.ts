import { randomBytes } from 'node:crypto'
import { link, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { hostname } from 'node:os'
import { z } from 'astro/zod'
import { UserError } from './user-error.ts'

const holderSchema = z.object({ pid: z.int(), host: z.string(), nonce: z.string() })
type Holder = z.infer<typeof holderSchema>

/** A lock that this run holds. */
export interface Lock {
  /** Throws a `UserError` where another run has taken the lock over. */
  check: () => Promise<void>
  /** Removes the lock, unless another run has taken it over. */
  release: () => Promise<void>
}

const beatMs = 20_000
const staleMs = 5 * 60_000 // a machine that sleeps or swaps may miss some beats

/**
 * Takes the lock of a file: `<file>.lock`, made with O_EXCL. Its holder touches it every 20 seconds. A lock is stale where its process is
 * gone (on the same machine) or it was not touched for five minutes; then it is taken over. Throws a `UserError` where another run holds it, and
 * says what that is `doing`.
 */
export async function takeLock(file: string, doing: string): Promise<Lock> {
  const place = `${file}.lock`
  const mine: Holder = { pid: process.pid, host: hostname(), nonce: randomBytes(8).toString('hex') }
  if (!(await claim(place, mine))) {
    const holder = await readHolder(place)
    if (!(await isStale(place, holder))) throw held(place, doing)
    await removeStale(place, holder)
    if (!(await claim(place, mine))) throw held(place, doing)
  }
  const beat = setInterval(() => {
    utimes(place, new Date(), new Date()).catch(() => {}) // `check` tells when it is gone
  }, beatMs)
  beat.unref()
  const isMine = async () => (await readHolder(place))?.nonce === mine.nonce
  return {
    check: async () => {
      if (!(await isMine())) throw new UserError(`${place} was taken over by another run, so this one stops.`)
    },
    release: async () => {
      clearInterval(beat)
      if (await isMine()) await rm(place, { force: true })
    },
  }
}

async function claim(place: string, mine: Holder): Promise<boolean> {
  try {
    const handle = await open(place, 'wx', 0o600)
    await handle.writeFile(JSON.stringify(mine))
    await handle.close()
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

async function readHolder(place: string): Promise<Holder | null> {
  try {
    return holderSchema.parse(JSON.parse(await readFile(place, 'utf8')))
  } catch {
    return null // just being written, or gone: only its age counts
  }
}

async function isStale(place: string, holder: Holder | null): Promise<boolean> {
  const age = await stat(place).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  )
  return age > staleMs || (holder !== null && holder.host === hostname() && !isAlive(holder.pid))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Moves a stale lock aside. Where two runs do so at once, the second would move the first one's fresh lock: it is put back. */
async function removeStale(place: string, judged: Holder | null): Promise<void> {
  const aside = `${place}.${randomBytes(4).toString('hex')}`
  try {
    await rename(place, aside)
  } catch {
    return // somebody else did
  }
  const moved = await readHolder(aside)
  if (moved?.nonce !== judged?.nonce) await link(aside, place).catch(() => {})
  await rm(aside, { force: true })
}

function held(place: string, doing: string): UserError {
  return new UserError(`Another run is ${doing} (${place}). Wait until it ends; if none runs, the lock is free after five minutes.`)
}
