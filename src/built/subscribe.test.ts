import { readFile, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser, visitorOf } from './browser.ts'
import { type Built, buildCopy } from './build.ts'
import { type Served, serveBuilt } from './serve.ts'

const minute = 60_000
let service: Server
const sites: { built: Built; served: Served }[] = []
let browser: Browser
let posted: { address: string; type: string; fields: Record<string, string> } | null = null

/** As the README has them for listmonk and for Buttondown, the one with a choice how often. */
const recipes = [
  {
    path: '/subscription/form',
    lines: '    fields: { l: "a-list" }\n    cadence: "attribs"\n',
    fields: { l: 'a-list', email: 'ada@readers.example', attribs: 'weekly' },
  },
  {
    path: '/api/emails/embed-subscribe/margins',
    lines: '    fields: { embed: "1" }\n',
    fields: { embed: '1', email: 'ada@readers.example' },
  },
]

/** Stands for a service that keeps a list: takes a posted form, answers with a page. */
beforeAll(async () => {
  service = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (part: string) => {
      body += part
    })
    request.on('end', () => {
      const fields = Object.fromEntries(new URLSearchParams(body))
      if (request.method === 'POST') posted = { address: request.url ?? '', type: request.headers['content-type'] ?? '', fields }
      response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Thanks</title>')
    })
  })
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve))
  const address = service.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  for (const { path, lines } of recipes) {
    const mail = `mail:\n  form:\n    action: "http://127.0.0.1:${port}${path}"\n${lines}`
    const change = async (folder: string) => {
      const file = join(folder, 'settings.md')
      await writeFile(file, (await readFile(file, 'utf8')).replace(/^---\n/, `---\n${mail}`))
    }
    const built = await buildCopy({ change })
    sites.push({ built, served: await serveBuilt(built.out, '/') })
  }
  browser = await startBrowser()
}, 3 * minute)

afterAll(async () => {
  await browser?.close()
  for (const { built, served } of sites) {
    await served.close()
    await built.remove()
  }
  await new Promise((resolve) => service.close(resolve))
})

test(
  'the form reaches the service that the settings name, and the content policy lets it',
  async () => {
    const visit = visitorOf(() => browser)
    for (const [index, { path, fields }] of recipes.entries()) {
      await visit({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } }, async (page, complaints) => {
        await page.goto(`${sites[index]?.served.home}subscribe/`)
        await page.getByLabel('Your e-mail address').fill('ada@readers.example')
        if ('attribs' in fields) await page.getByLabel('How often').selectOption('weekly')
        await page.getByRole('button', { name: 'Subscribe' }).click()
        await page.waitForURL(`**${path}`)
        expect(complaints).toEqual([])
      })
      expect(posted).toEqual({ address: path, type: 'application/x-www-form-urlencoded', fields })
    }
  },
  minute,
)

test('the page shows the newest brief as it arrives, in two parts, and both are there', async () => {
  const out = sites[0]?.built.out ?? ''
  const page = await readFile(join(out, 'subscribe/index.html'), 'utf8')
  const [html = '', text = ''] = [...page.matchAll(/href="\/(subscribe\/letter\/[^"]+)"/g)].map((match) => match[1])
  expect([html, text]).toEqual(['subscribe/letter/2026-03-17.html', 'subscribe/letter/2026-03-17.txt'])
  expect(await readFile(join(out, html), 'utf8')).toContain('Two of these disagree.')
  expect(await readFile(join(out, text), 'utf8')).toContain('Two of these disagree.')
})

test('a feed opened in a browser says what it is, with its address and a way to its page', async () => {
  const { served } = sites[0] ?? fail()
  await visitorOf(() => browser)({ javaScriptEnabled: false }, async (page, complaints) => {
    await page.goto(`${served.home}topics/maintenance/rss.xml`)
    expect(await page.getByText(/Copy its address/).isVisible()).toBe(true)
    expect(await page.getByText('https://margins.example/topics/maintenance/rss.xml', { exact: true }).isVisible()).toBe(true)
    expect(await page.locator('item > title').first().isVisible()).toBe(true)
    expect(await page.locator('item > guid').first().isVisible()).toBe(false)
    expect(await page.getByText('Read it here').getAttribute('href')).toBe('https://margins.example/topics/maintenance/')
    expect(await page.getByText('Other ways to follow').getAttribute('href')).toBe('https://margins.example/subscribe/')
    expect(complaints).toEqual([])
  })
})

function fail(): never {
  throw new Error('The site was not built')
}
