import { z } from 'astro/zod'
import { UserError } from './user-error.ts'

const text = z
  .string()
  .optional()
  .transform((value) => value?.trim() || undefined)

const envSchema = z.object({
  EARMARK_CONTENT: text,
  EARMARK_CACHE: text,
  EARMARK_CORPUS: text,
  EARMARK_EVAL: text,
  EARMARK_ALLOW_HOSTS: text.transform((value) =>
    (value ?? '')
      .split(',')
      .map((host) => host.trim().toLowerCase())
      .filter(Boolean),
  ),
  SITE_URL: text,
  BASE_PATH: text,
  EARMARK_OUT: text,
  OPENAI_API_KEY: text,
  OPENAI_BASE_URL: text,
  SMTP_URL: text,
  SMTP_CA: text,
  SUBSCRIBERS: text,
  LEDGER: text,
  LEDGER_SECRET: text,
  GITHUB_REPOSITORY: text,
  GITHUB_OUTPUT: text,
  GITHUB_STEP_SUMMARY: text,
  PORT: text
    .refine((value) => value === undefined || (/^\d{1,5}$/.test(value) && Number(value) < 65536), 'is not a port')
    .transform((value) => (value === undefined ? undefined : Number(value))),
  CHROME_PATH: text,
  CI: text,
})

/** What the environment says; the only place where scripts read it. */
export type Env = z.infer<typeof envSchema>

/**
 * Reads the environment. EARMARK_ALLOW_HOSTS is a comma list of hosts (`127.0.0.1`, `localhost:8080`) that may be
 * private addresses. Throws a `UserError` that names the variable.
 */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const result = envSchema.safeParse(source)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const name = String(issue?.path[0])
  throw new UserError(`${name} ${issue?.message} (got "${source[name]}").`)
}

/** What the site's build, which runs in this process, is told. */
interface SharedWithSite {
  content: string
  /** What the last build showed (src/data/hand-out.ts). */
  pages?: string
  /** What the last build learned of related insights. */
  related?: string
  /** What it learned of threads. */
  threads?: string
  /** The shows' covers. */
  covers?: string
  /** Vectors of insights (site/embeddings.ts). */
  embeddings?: string
  /** When people last changed files (publish/edits.ts). */
  edits?: string
  /** What stands in the search index (site/search-memory.ts). */
  indexed?: string
  /** The port that the site is served at on this machine, where somebody said one. */
  port?: number | undefined
}

/** Tells the site's build, which reads its environment in src/env.ts. */
export function shareWithSite({ content, pages, related, threads, covers, embeddings, edits, indexed, port }: SharedWithSite): void {
  const told = {
    EARMARK_CONTENT: content,
    EARMARK_PAGES: pages,
    EARMARK_RELATED: related,
    EARMARK_THREADS: threads,
    EARMARK_COVERS: covers,
    EARMARK_EMBEDDINGS: embeddings,
    EARMARK_EDITS: edits,
    EARMARK_INDEXED: indexed,
    PORT: port?.toString(),
  }
  for (const [name, value] of Object.entries(told)) if (value !== undefined) process.env[name] = value
}
