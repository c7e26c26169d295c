import { env } from '../env.ts'

/** Texts that are kept at most; the first that came go first. */
const most = 40_000

const kept = new Map<string, string>()

/**
 * What many pages show alike is rendered once in a build: gives the HTML kept under a name, or renders it. What is inside must
 * depend on nothing but its name and the content, and hold no `<script>`, which Astro counts by page: it stands beside.
 * Nothing is kept while somebody writes (`astro dev`).
 */
export function once(name: string, render: () => Promise<string>): string | Promise<string> {
  return kept.get(name) ?? render().then((html) => keep(name, html))
}

/** The HTML kept under a name, if it was rendered before. */
export function knownOnce(name: string): string | undefined {
  return kept.get(name)
}

function keep(name: string, html: string): string {
  if (env.pages === null) return html
  if (kept.size >= most) for (const first of kept.keys().take(1)) kept.delete(first)
  html.charCodeAt(0) // puts it together: in the pieces that it was made of it would take far more room
  kept.set(name, html)
  return html
}
