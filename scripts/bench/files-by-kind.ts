import { statSync } from 'node:fs'
import path from 'node:path'
import { listFiles } from '../site/files.ts'

/** The files of one kind that a build wrote. */
export interface FilesOfKind {
  kind: string
  files: number
  bytes: number
}

const lists: Record<string, string> = {
  episodes: 'episodes',
  podcasts: 'shows',
  topics: 'topics',
  threads: 'threads',
  people: 'people',
  briefs: 'briefs',
  insights: 'lists of insights',
}

/** Files that do not depend on what was published: pictures, styles, scripts. */
export const otherFiles = 'other files'

/** What kind of file stands at a path of a built site; `null` for what belongs to the search index, which is measured apart. */
export function kindOf(file: string): string | null {
  const [folder = ''] = file.split('/')
  const name = path.basename(file)
  if (folder === 'pagefind' || folder === 'search-records' || (folder === 'search' && !file.endsWith('.html'))) return null
  if (file.startsWith('subscribe/letter/')) return otherFiles
  if (file.endsWith('.html')) {
    if (folder === 'insights' && !/^insights\/(?:index\.html|page\/)/.test(file)) return 'insights'
    return lists[folder] ?? 'other pages'
  }
  if (file.endsWith('.md')) return 'insights as Markdown'
  if (name === 'rss.xml') return 'RSS'
  if (name === 'feed.json') return 'JSON Feed'
  if (/^api\/insights\/(?!page\/)/.test(file)) return 'insights as JSON'
  if (/(?:^|\/)api[./]/.test(file) && file.endsWith('.json')) return 'lists as JSON'
  return /^sitemap.*\.xml$|\.opml$|\.txt$/.test(name) ? 'maps of the site' : otherFiles
}

/** The files below a folder by kind, the largest first. A redirect from the first page of a list is none (Hugo cannot leave it out). */
export function countFiles(folder: string): FilesOfKind[] {
  const kinds = new Map<string, FilesOfKind>()
  for (const file of listFiles(folder)) {
    const kind = kindOf(file)
    const { size } = statSync(path.join(folder, file))
    if (kind === null || (file.endsWith('page/1/index.html') && size < redirectBytes)) continue
    const { files, bytes } = kinds.get(kind) ?? { files: 0, bytes: 0 }
    kinds.set(kind, { kind, files: files + 1, bytes: bytes + size })
  }
  return [...kinds.values()].sort((a, b) => b.bytes - a.bytes)
}

const redirectBytes = 1024
const mostFilesApart = 0.05
const mostBytesApart = 0.15
/** Pages of lists are cut at other places, which counts where there are few. */
const filesOfNoWeight = 2

/** In which kinds two builds wrote another number of files (5%) or of bytes (15%), a sentence each: then their times say little. */
export function compareFiles(ours: readonly FilesOfKind[], theirs: readonly FilesOfKind[]): string[] {
  const kinds = new Set([...ours, ...theirs].map(({ kind }) => kind))
  return [...kinds].flatMap((kind) => {
    const [a, b] = [ours, theirs].map((all) => all.find((files) => files.kind === kind) ?? { files: 0, bytes: 0 })
    if (!a || !b) return []
    const filesApart = Math.abs(a.files - b.files)
    if (filesApart > filesOfNoWeight && filesApart > mostFilesApart * a.files) return `${kind}: ${a.files} files against ${b.files}`
    const isApart = Math.abs(a.bytes - b.bytes) > mostBytesApart * a.bytes
    return isApart ? `${kind}: ${a.bytes} bytes against ${b.bytes}` : []
  })
}

/** A table of what both wrote (Markdown), so that one sees that it is the same work; nothing where Hugo wrote nothing. */
export function renderFiles(n: number, { earmark, hugo }: { earmark: FilesOfKind[]; hugo: FilesOfKind[] }): string[] {
  if (hugo.length === 0) return []
  const total = (files: FilesOfKind[]): FilesOfKind[] => [
    files.reduce((sum, one) => ({ kind: 'all', files: sum.files + one.files, bytes: sum.bytes + one.bytes }), {
      kind: 'all',
      files: 0,
      bytes: 0,
    }),
  ]
  const [ours, theirs] = [earmark, hugo].map((files) => [...files, ...total(files)]) as [FilesOfKind[], FilesOfKind[]]
  const kinds = [...new Set([...earmark, ...hugo].map(({ kind }) => kind)), 'all']
  const cells = (all: FilesOfKind[], kind: string) => {
    const { files, bytes } = all.find((one) => one.kind === kind) ?? { files: 0, bytes: 0 }
    return `${files} | ${(bytes / 2 ** 20).toFixed(2)}`
  }
  return [
    `| written at ${n} insights | files, Earmark | MiB | files, Hugo | MiB |`,
    '|---|---|---|---|---|',
    ...kinds.map((kind) => `| ${kind} | ${cells(ours, kind)} | ${cells(theirs, kind)} |`),
  ]
}
