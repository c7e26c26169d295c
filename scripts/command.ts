import path from 'node:path'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { basePathOf } from '#domain/base-path.ts'
import type { Settings } from '#domain/settings.ts'
import { type Env, readEnv } from './env.ts'
import { UserError } from './user-error.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** What every command takes beside its own flags. */
const everyCommand = {
  content: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies Options

/** Runs a command: a mistake of the person's is one line and exit code 1, a bug keeps its stack. */
export async function runCommand(main: (words: string[], env: Env) => Promise<void>): Promise<void> {
  try {
    await main(process.argv.slice(2), readEnv())
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}

/** Reads flags; a wrong one is a `UserError` with the command's help under it. */
export function readFlags<const T extends Options>(words: string[], options: T, help: string) {
  try {
    return parseArgs({ args: words, options: { ...everyCommand, ...options }, allowPositionals: true, strict: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ', 1)[0] : String(error)
    throw new UserError(`${reason}.\n\n${help}`)
  }
}

/** The content directory that a command works on: --content, else EARMARK_CONTENT, else ./content; absolute. */
export function contentDirectory(flag: string | undefined, env: Env): string {
  return path.resolve(flag ?? env.EARMARK_CONTENT ?? 'content')
}

/** Where what only saves time or money is kept: EARMARK_CACHE, else ./.cache; absolute. */
export function cacheDirectory(env: Pick<Env, 'EARMARK_CACHE'>): string {
  return path.resolve(env.EARMARK_CACHE ?? '.cache')
}

/** The folder that the site is built into: EARMARK_OUT, else ./dist; absolute. */
export function siteDirectory(env: Pick<Env, 'EARMARK_OUT'>): string {
  return path.resolve(env.EARMARK_OUT ?? 'dist')
}

/** Where the published site stands: its address (SITE_URL, else that of settings; `undefined` where nobody said), and its path, by `basePathOf`. */
export function siteAddress(
  env: Pick<Env, 'SITE_URL' | 'BASE_PATH'>,
  settings: Pick<Settings, 'site'>,
): { site: string | undefined; base: string } {
  const site = env.SITE_URL ?? settings.site
  return { site, base: basePathOf(env.BASE_PATH, site) }
}

/** A flag that is a whole number of at least `least`. */
export function readCount(name: string, value: string | undefined, least: number): number | undefined {
  if (value === undefined) return undefined
  const number = Number(value)
  if (Number.isInteger(number) && number >= least) return number
  throw new UserError(`--${name} takes a whole number of at least ${least} (got "${value}").`)
}

/** A flag that is an amount of money, 0 or more. */
export function readMoney(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const money = Number(value)
  if (value.trim() !== '' && Number.isFinite(money) && money >= 0) return money
  throw new UserError(`--${name} takes an amount of money such as 0.25 (got "${value}").`)
}
