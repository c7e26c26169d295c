import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { readEnv } from '../env.ts'
import { useOwnLetters } from './own-letters.ts'

const run = promisify(execFile)

/** A site that was built for a test. */
export interface Built {
  /** Absolute path of the built files. */
  out: string
  /** Everything that the build printed. */
  printed: string
  remove: () => Promise<void>
}

/**
 * Builds a copy of a content directory with its search index, as a publisher's machine does: by the command that builds.
 * `change` may alter the copy first. Throws with what was printed where the build fails.
 */
export async function buildCopy({
  content = join(import.meta.dirname, 'fixture/content'),
  base = '/',
  site = 'https://margins.example',
  change = async () => {},
}: {
  content?: string
  base?: string
  site?: string
  change?: (folder: string) => Promise<void>
}): Promise<Built> {
  // Within the project: Astro moves files into place, and a file cannot be moved to another disk.
  await mkdir('.cache', { recursive: true })
  const folder = await mkdtemp(resolve('.cache/built-'))
  const copy = join(folder, 'content')
  const out = join(folder, 'dist')
  await cp(content, copy, { recursive: true })
  await useOwnLetters(copy)
  await change(copy)
  const { PATH, HOME, npm_config_cache } = process.env
  const env = {
    PATH,
    HOME,
    npm_config_cache,
    EARMARK_CONTENT: copy,
    EARMARK_OUT: out,
    SITE_URL: site,
    BASE_PATH: base,
    ASTRO_TELEMETRY_DISABLED: '1',
  }
  const remove = async () => {
    await rm(folder, { recursive: true, force: true })
    await rm(readEnv({ EARMARK_CONTENT: copy }).cache, { recursive: true, force: true })
    await rm(stageOf(copy, out), { recursive: true, force: true })
  }
  try {
    const built = await run('npx', ['node', 'scripts/build.ts'], { env })
    return { out, printed: built.stdout + built.stderr, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/** Where the build keeps what it built for the next time, as scripts/site/stage.ts has it. */
function stageOf(content: string, out: string): string {
  return resolve('.cache/site', createHash('sha256').update(`${out}\0${content}`).digest('hex').slice(0, 12))
}
