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

function keep(name: string, html: string): string {
  if (env.pages === null) return html
  if (kept.size >= most) for (const first of kept.keys().take(1)) kept.delete(first)
  kept.set(name, html)
  return html
}
