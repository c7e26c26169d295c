import { rmSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '../../user-error.ts'
import type { Run } from '../build.ts'
import { measure } from '../measure.ts'

/** Lets Hugo write the site of a folder into an empty one. */
export async function runHugo(folder: string, out: string): Promise<Run> {
  rmSync(out, { recursive: true, force: true })
  try {
    const { printed: _, ...measured } = await measure('hugo', ['--quiet', '--destination', out], { cwd: folder, env: process.env })
    return { ...measured, rendered: 0 }
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') {
      throw new UserError('Hugo is not installed: "apt-get install hugo" (or gohugo.io/installation), or leave --peers out.', { cause })
    }
    throw cause
  }
}

/** Lets Pagefind index the pages of insights that Hugo wrote: the others are not searched, so it need not read them. */
export async function runPagefind(root: string, site: string): Promise<Run> {
  const program = path.join(root, 'node_modules/.bin/pagefind')
  const words = ['--silent', '--site', site, '--glob', 'insights/*/*/*/index.html']
  const { printed: _, ...measured } = await measure(program, words, { cwd: root, env: process.env })
  return { ...measured, rendered: 0 }
}
