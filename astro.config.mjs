import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { defineConfig, fontProviders } from 'astro/config'
import { env } from './src/env.ts'
import { sitemap } from './src/sitemap.ts'

/** The one inline script: it sets the chosen theme before anything is painted, so it is allowed by its hash. */
const themeScript = readFileSync(new URL('./src/client/theme.js', import.meta.url), 'utf8')

const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'

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
  integrations: env.site === null ? [] : [sitemap({ leftOut: /^(404|search|kept|brief\/mine)\/$/ })],
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  fonts: [
    {
      name: 'Newsreader',
      cssVariable: '--font-serif',
      provider: fontProviders.local(),
      fallbacks: ['Newsreader-alike', 'Georgia', 'serif'],
      optimizedFallbacks: false,
      weights: ['300 600'],
      display: 'optional',
      unicodeRange: [latin],
      options: {
        variants: [{ src: ['./src/styles/fonts/newsreader-latin.woff2'], weight: '300 600', style: 'normal' }],
      },
    },
    {
      name: 'Instrument Sans',
      cssVariable: '--font-sans',
      provider: fontProviders.local(),
      fallbacks: ['Instrument-Sans-alike', 'Arial', 'sans-serif'],
      optimizedFallbacks: false,
      weights: ['400 600'],
      display: 'optional',
      unicodeRange: [latin],
      options: {
        variants: [{ src: ['./src/styles/fonts/instrument-sans-latin.woff2'], weight: '400 600', style: 'normal' }],
      },
    },
  ],
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' https: data:",
        // The publisher's own audio; many feeds still name it by http, and browsers ask for it by https where the page is secure.
        "media-src 'self' https: http:",
        "font-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        `form-action 'self'${env.formOrigin === null ? '' : ` ${env.formOrigin}`}`,
      ],
      scriptDirective: {
        resources: ["'self'", "'wasm-unsafe-eval'"],
        hashes: [`sha256-${createHash('sha256').update(themeScript).digest('base64')}`],
      },
    },
  },
})
