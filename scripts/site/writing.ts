import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { AstroIntegration } from 'astro'
import { z } from 'astro/zod'
import type { Writer } from './writer.ts'

/** What src/data/write-out.ts tells of a file that needs none of Astro's work. */
const leafSchema = z.object({ file: z.string(), content: z.string() })

/**
 * Takes the pages that Astro renders to a writer. `aside` names what is not of the site (it is left to Astro, in its own folder), by
 * its path.
 */
export function writing(writer: Writer, { aside }: { aside: string }): AstroIntegration {
  let base = '/'
  const write = (leaf: unknown) => writer.write(leafSchema.parse(leaf))
  return {
    name: 'writing',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astros) => ({
          ...astros,
          setup: async () => {
            subscribe('earmark:file', write)
            await astros.setup?.()
          },
          render: async (request, options) => {
            const rendered = await astros.render(request, options)
            const response = rendered instanceof Response ? rendered : rendered.response
            const file = fileOf(new URL(request.url).pathname.slice(base.length), options.routeData.type)
            if (!response.ok || response.body === null || file.startsWith(aside)) return rendered
            writer.write({ file, content: await response.arrayBuffer() })
            await writer.room()
            return new Response(null)
          },
          teardown: async () => {
            unsubscribe('earmark:file', write)
            await astros.teardown?.()
          },
        }))
      },
    },
  }
}

/** The file of an address, as Astro names it in the build format `directory`. */
function fileOf(address: string, type: string): string {
  const path = decodeURI(address)
  if (type === 'endpoint') return path.replace(/\/$/, '')
  return path === '404/' ? '404.html' : `${path}index.html`
}
