import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { basePathOf } from '#domain/base-path.ts'
import { isRecord, readFrontMatter } from './data/front-matter.ts'

/** Where a build reads, writes and will be served. The one place that reads the environment. */
export interface Env {
  /** Absolute path of the content directory (EARMARK_CONTENT, default ./content). */
  content: string
  /** Absolute path of the built site (EARMARK_OUT, default ./dist). */
  out: string
  /** Absolute path of what only saves time: one for each content directory, so that two never mix. */
  cache: string
  /** Origin of the published site (SITE_URL, else `site` in settings); `null` where nobody said. */
  site: string | null
  /** Origin that stands for the site's in feeds and mail where nobody said it: this machine, at the port that the site is served at (PORT). */
  local: string
  /** Path of the site on its host, with a slash at both ends (BASE_PATH, else the path of the site's address). */
  base: string
  /** `owner/name` on GitHub (GITHUB_REPOSITORY, else `repository` in settings); `null` where nobody said. */
  repository: string | null
  /** Origin that the form on the page "Subscribe" posts to (`mail.form.action` in settings); `null` where it posts nowhere. */
  formOrigin: string | null
  /** Folder of what each page showed in the last build (EARMARK_PAGES, set by the build alone); `null`: render every page. */
  pages: string | null
  /** Folder of the shows' covers (EARMARK_COVERS, set by the build alone); `null`: initials stand for them. */
  covers: string | null
  /** File of what the last build learned of related insights (EARMARK_RELATED, set by the build alone); `null`: learn it again. */
  related: string | null
  /** File of what the last build learned of threads (EARMARK_THREADS, set by the build alone); `null`: learn it again. */
  threads: string | null
  /** File of the vectors of insights (EARMARK_EMBEDDINGS, set by the build alone); `null`, or not there: none. */
  embeddings: string | null
  /** File of when people last changed what is told (EARMARK_EDITS, set by the build alone); `null`: nobody knows. */
  edits: string | null
  /** File of what stands in the search index (EARMARK_INDEXED, set by the build alone); `null`: nobody knows. */
  indexed: string | null
}

/** Where `npm start` serves, where PORT says nothing. */
const usualPort = 4321

/** Reads the environment of a build; throws one line that names the variable where it is wrong. */
export function readEnv(variables: Record<string, string | undefined>): Env {
  const content = resolve(variables['EARMARK_CONTENT'] || 'content')
  const settings = readSettings(content)
  const site = readAddress(variables['SITE_URL'] || settings['site'])
  return {
    content,
    out: resolve(variables['EARMARK_OUT'] || 'dist'),
    cache: resolve('.cache/astro', createHash('sha256').update(content).digest('hex').slice(0, 12)),
    site: site?.origin ?? null,
    local: `http://localhost:${readText(variables['PORT']) ?? usualPort}`,
    base: readBase(variables['BASE_PATH'], site?.href),
    repository: readText(variables['GITHUB_REPOSITORY'] || settings['repository']),
    formOrigin: readFormOrigin(settings),
    pages: readText(variables['EARMARK_PAGES']),
    covers: readText(variables['EARMARK_COVERS']),
    related: readText(variables['EARMARK_RELATED']),
    threads: readText(variables['EARMARK_THREADS']),
    embeddings: readText(variables['EARMARK_EMBEDDINGS']),
    edits: readText(variables['EARMARK_EDITS']),
    indexed: readText(variables['EARMARK_INDEXED']),
  }
}

/** The front matter of settings.md as it stands; empty where there is none, for the schema to judge later. */
function readSettings(content: string): Record<string, unknown> {
  try {
    const { data } = readFrontMatter(readFileSync(resolve(content, 'settings.md'), 'utf8'))
    return isRecord(data) ? data : {}
  } catch {
    return {}
  }
}

/** What is no address is told by the schema of settings later. */
function readFormOrigin({ mail }: Record<string, unknown>): string | null {
  const form = isRecord(mail) ? mail['form'] : null
  const url = URL.parse(String(isRecord(form) ? form['action'] : ''))
  return url !== null && /^https?:$/.test(url.protocol) ? url.origin : null
}

function readAddress(value: unknown): URL | null {
  const text = readText(value)
  if (text === null) return null
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new Error(`SITE_URL (or "site" in settings.md) is not a web address: got "${text}", write it as "https://example.org/"`)
  }
  return new URL(text)
}

/** Astro finds no page below a path that is percent-encoded in addresses. */
function readBase(path: string | undefined, site: string | undefined): string {
  const base = basePathOf(path, site)
  if (!/[^!-$&-~]/.test(base)) return base
  throw new Error(`BASE_PATH (or the path of SITE_URL or "site") takes plain letters, digits and hyphens alone: got "${base}"`)
}

function readText(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

export const env = readEnv(process.env)
