import { defineConfig } from 'astro/config'
import { env } from './src/env.ts'
import { sitemap } from './src/sitemap.ts'

/**
 * What is read most takes its styles from one sheet: such a page waits for one file, and the next page for none. The styles of
 * what is seldom seen stay with their page.
 */
const read =
  /\/src\/(?:styles|layouts|pages\/(?:index|insights\/|podcasts\/|topics\/|people\/|episodes\/)|components\/(?!Search|Letter|Subscribe|Brief(?:Calendar|List)|Week|Name|Title))/
const sheetOf = (id) => (id.endsWith('.css') && read.test(id) ? 'read' : undefined)

export default defineConfig({
  site: env.site ?? undefined,
  base: env.base,
  outDir: env.out,
  cacheDir: env.cache,
  trailingSlash: 'always',
  build: { format: 'directory', concurrency: 4, inlineStylesheets: 'never' },
  compressHTML: true,
  vite: { build: { assetsInlineLimit: 0, rollupOptions: { output: { manualChunks: sheetOf } } } },
  integrations: env.site === null ? [] : [sitemap()],
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
})
