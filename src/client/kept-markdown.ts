import type { Book } from '#domain/book.ts'
import { dayOf } from '#domain/id-parts.ts'
import { escapeInline, link } from '../data/markdown-text.ts'

/**
 * What a reader kept as a list in Markdown: each headline with its page, and where it was heard. `home` is the site's address with its base, `site` its
 * name; `dayIn` writes a day (`yyyy-mm-dd`) out.
 */
export function renderKept(
  { kept }: Pick<Book, 'kept'>,
  { home, site, dayIn }: { home: string; site: string; dayIn: (day: string) => string },
): string {
  const lines = kept.map(({ id, title, show, speaker, time, listen }) => {
    const second = time && (listen ? link(`at ${time}`, listen) : `at ${time}`)
    const source = [speaker && escapeInline(speaker), escapeInline(show), dayIn(dayOf(id)), second].filter(Boolean).join(', ')
    return `- ${link(title, `${home}insights/${encodeURI(id)}/`)}\n  ${source}`
  })
  return `# Kept on ${escapeInline(site)}\n\n${lines.join('\n')}\n`
}
