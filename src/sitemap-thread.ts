// A thread that writes the sitemap where Astro does not build (scripts/site/day.ts).
import { workerData } from 'node:worker_threads'
import { env } from './env.ts'
import { writeSitemap } from './sitemap.ts'

const { folder, pages }: { folder: string; pages: string[] } = workerData
if (env.site !== null) writeSitemap(folder, pages, new URL(env.site))
