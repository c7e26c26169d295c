import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { AstroIntegration } from 'astro'
import type { PathWithRoute } from 'astro/runtime/prerender/static-paths.js'
import type { Word } from './ahead.ts'
import { fileOf, importApp, pathsOf, type Sheets, type SiteApp } from './app.ts'
import type { KeptApp } from './kept-app.ts'
import { contentOf, keepResponses } from './kept-response.ts'
import { leafSchema } from './leaf.ts'
import { openSecondRenderer, type SecondRenderer } from './second-renderer.ts'
import { openQueue, ownerOf, renderPages, takeTurns } from './shares.ts'
import type { Writer } from './writer.ts'

/** How pages are rendered, and where they go. */
export interface Writing {
  /** Takes what is rendered in this thread. */
  writer: Writer
  /** Names what is not of the site (it is left to Astro, in its own folder), by its path. */
  aside: string
  /**
   * Where another thread renders and writes a share: the folder of the site, and the word that both wait for before they render what is related.
   * `null`: there is none.
   */
  shared: { site: string; word: Promise<Word> } | null
  /** Is waited for before any page is asked for. */
  ready: () => Promise<void>
  /** The folder that Astro writes into. */
  fresh: string
  /** Is told of the app before pages are rendered by it. */
  keep: (app: Pick<KeptApp, 'sheets' | 'address'>) => void
}

/** Takes the pages that Astro renders to a writer, and has another thread render a share of them. */
export function writing({ writer, aside, shared, ready, fresh, keep }: Writing): AstroIntegration {
  let [origin, base] = ['', '/']
  let app: SiteApp | null = null
  let second: SecondRenderer | null = null
  const queue = openQueue()
  let letResponsesBe = () => {}
  const address = () => `${origin}${base}`
  const write = (leaf: unknown) => writer.write(leafSchema.parse(leaf))

  /** Does a part of this thread's share; where it fails, the other's is in vain. */
  const doShare = async <Result>(part: () => Promise<Result>): Promise<Result> => {
    try {
      if (second?.failure) throw second.failure
      return await part()
    } catch (error) {
      await second?.stop()
      second = null
      throw error
    }
  }

  const openSecond = ({ site, word }: NonNullable<Writing['shared']>, sheets: Sheets) =>
    openSecondRenderer({ fresh, site, sheets, address: address(), queue, helps: false }, word)

  /** Renders pages of which Astro need not know. */
  const writePages = async (app: SiteApp, paths: Iterable<PathWithRoute>) => {
    for await (const leaf of renderPages(app, paths, address())) {
      if (second?.failure) throw second.failure
      writer.write(leaf, { isPage: true })
      await writer.room()
    }
  }

  return {
    name: 'writing',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`
        origin = config.site === undefined ? 'http://localhost' : new URL(config.site).origin
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astros) => ({
          ...astros,
          setup: async () => {
            subscribe('earmark:file', write)
            letResponsesBe = keepResponses()
            app = await importApp(fresh)
            const sheets = watchSheets(app)
            await astros.setup?.()
            keep({ sheets: sheets(), address: address() })
            await ready()
            second = shared && openSecond(shared, sheets())
          },
          getStaticPaths: () =>
            doShare(async () => {
              if (app === null || shared === null) return astros.getStaticPaths()
              await writePages(app, await pathsOf(app, (route) => ownerOf(route) === 'first'))
              await shared.word
              await writePages(app, takeTurns(await pathsOf(app, (route) => ownerOf(route) === 'both'), queue))
              return pathsOf(app, (route) => ownerOf(route) === 'astro')
            }),
          render: (request, options) =>
            doShare(async () => {
              const rendered = await astros.render(request, options)
              const response = rendered instanceof Response ? rendered : rendered.response
              const { type } = options.routeData
              const file = fileOf(decodeURI(new URL(request.url).pathname.slice(base.length)), type)
              const content = response.ok && !file.startsWith(aside) ? await contentOf(response) : null
              if (content === null) return rendered
              writer.write({ file, content }, { isPage: type === 'page' })
              await writer.room()
              return new Response(null)
            }),
          teardown: async () => {
            unsubscribe('earmark:file', write)
            letResponsesBe()
            await astros.teardown?.()
            for (const file of (await second?.done) ?? []) writer.files.push(file)
          },
        }))
      },
    },
  }
}

/** Gives what Astro tells the app of styles, once it has told it. */
function watchSheets(app: SiteApp): () => Sheets {
  let sheets: Sheets = { pagesByKeys: new Map() }
  const tell = app.setInternals.bind(app)
  app.setInternals = (internals) => {
    const plain = Array.from(internals.pagesByKeys, ([key, { styles }]) => [key, { styles }] as const)
    sheets = { pagesByKeys: new Map(plain) }
    tell(internals)
  }
  return () => sheets
}
