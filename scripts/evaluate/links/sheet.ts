import type { ArchivedInsight } from './archive.ts'
import type { Link } from './key.ts'

/** A sheet for a reader, in Markdown: insights with their links, and nothing of who links them. */
export function renderLinks(sheet: number, links: readonly Link[], byId: ReadonlyMap<string, ArchivedInsight>): string {
  const own = links.filter((link) => link.sheet === sheet)
  const parts = [...Map.groupBy(own, ({ from }) => from)].map(([from, beside], index) => {
    const offered = beside.map(({ number, to }) => `## ${number}\n\n${renderInsight(byId.get(to))}\n\nScore:\n`)
    return `# Insight ${index + 1}\n\n${renderInsight(byId.get(from))}\n\n${offered.join('\n')}`
  })
  return `${instructions}\n\n${parts.join('\n')}`
}

function renderInsight(insight: ArchivedInsight | undefined): string {
  if (insight === undefined) throw new Error('a link names an insight that is not in the archive')
  return `> **${insight.title}**\n>\n> ${insight.body.trim().replace(/\s*\n\s*/g, ' ')}\n>\n> (${insight.show})`
}

const instructions = `Each insight is followed by others that a page might offer to whoever has just read it. Give each of these 0, 1 or 2:

- 2: on the same subject. Whoever read the insight with interest wants this one.
- 1: near it, or the same subject from far away.
- 0: nothing to do with it, but for a word.

Write the number after "Score:"; or leave the sheets as they are and write a line for each link into a text file of your own: its
number, a space, what you give it ("17 2"). Judge each by itself, whichever stand beside it. The texts are spoken language, cleaned by
a machine: mind what is said, not the style.`
