import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { answerRange, makeRecording } from './tone.ts'
import { openSite } from './visit.ts'

const minute = 60_000
vi.setConfig({ testTimeout: minute }) // a browser on a busy machine
const insight = 'insights/sample-upkeep/2026-03-02-the-yard/spares-before-monitors/'
const pages = [
  '',
  insight,
  'insights/hadith/2026-03-10-الصيانة/عمل-لا-يراه-أحد/',
  'insights/',
  'episodes/sample-upkeep/2026-03-02-the-yard/',
  'episodes/sample-upkeep/2026-03-16-lost-tape/',
  'podcasts/',
  'podcasts/sample-upkeep/',
  'podcasts/a-quiet-show/',
  'topics/',
  'topics/maintenance/',
  'topics/unused/',
  'people/',
  'people/ines-vale/',
  'briefs/',
  'briefs/2026-03-17/',
  'briefs/2026/03/',
  'briefs/2026/',
  'search/?q=transformer',
  'about/',
  'costs/',
  'subscribe/',
  'kept/',
  'brief/mine/',
  'no-such-page/',
]

const site = openSite()
const { visit } = site

test('everything is read without JavaScript', async () => {
  await visit({ javaScriptEnabled: false }, async (page) => {
    await page.goto(site.home)
    expect(await page.getByRole('listitem').getByRole('article').count()).toBe(3)
    await page.getByRole('link', { name: 'A spare transformer in the yard is worth more than a monitor on the wall' }).click()
    expect(await page.getByRole('complementary', { name: 'Where it was said' }).innerText()).toContain('Said by Otto Bergman')
    expect(await page.getByRole('link', { name: 'Listen from 12:34' }).getAttribute('href')).toBe(
      'https://upkeep.example/yard.mp3?a=1&b=2#t=752',
    )
    expect(await page.getByRole('button').count()).toBe(0)
    await page.getByText('Cite', { exact: true }).click()
    expect(await page.locator('#cite-markdown').innerText()).toContain('[at 12:34](https://upkeep.example/yard.mp3?a=1&b=2#t=752)')
    await page.goto(`${site.home}search/`)
    expect(await page.getByText('Searching needs JavaScript.').isVisible()).toBe(true)
  })
})

const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'

test('no page scrolls sideways on a phone, however long a word of a name or headline is', async () => {
  await visit({ viewport: { width: 320, height: 640 } }, async (page) => {
    for (const path of pages) {
      await page.goto(site.home + path)
      const width = await page.evaluate((word) => {
        for (const name of document.querySelectorAll('bdi, h1, h2, h3, main li a')) name.append(` ${word}`)
        return document.documentElement.scrollWidth
      }, longWord)
      expect(width, path).toBeLessThanOrEqual(320)
    }
  })
})

test('dark is the system’s choice until the reader chooses, and the choice stays', async () => {
  await visit({ colorScheme: 'dark' }, async (page) => {
    await page.goto(site.home)
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    expect(await paper()).toBe('rgb(13, 18, 27)')
    await page.getByRole('button', { name: 'Dark page' }).click()
    expect(await paper()).toBe('rgb(251, 252, 253)')
    await page.goto(`${site.home}about/`)
    expect(await paper()).toBe('rgb(251, 252, 253)')
  })
})

test('with a keyboard alone a reader skips to the words, keeps an insight and opens what is folded', async () => {
  await visit({}, async (page, complaints) => {
    await page.goto(site.home + insight)
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim())
    const tabTo = async (name: string) => {
      for (let steps = 0; (await focused()) !== name; steps++) {
        expect(steps, `steps on the way to ${name}`).toBeLessThan(30)
        await page.keyboard.press('Tab')
        const ring = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)
        expect(ring, await focused()).toBe('solid')
      }
    }
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Skip to the content')
    expect((await page.getByText('Skip to the content').boundingBox())?.width).toBeGreaterThan(50)
    await page.keyboard.press('Enter')
    await tabTo('Upkeep <& sons>')
    await tabTo('Keep')
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Kept', pressed: true }).waitFor()
    await tabTo('Cite')
    await page.keyboard.press('Enter')
    await page.locator('#cite-text').waitFor()
    await page.keyboard.press('Enter')
    await page.locator('#cite-text').waitFor({ state: 'hidden' })
    expect(complaints).toEqual([])
  })
})

test('what a reader keeps folds its page, waits on a page of its own, and can be let go', async () => {
  await visit({}, async (page, complaints) => {
    await page.goto(site.home + insight)
    await page.getByRole('button', { name: 'Keep' }).click()
    expect(await page.evaluate(() => getComputedStyle(document.body, '::after').width)).toBe('36px')
    await page.goto(`${site.home}kept/`)
    await page.getByRole('link', { name: 'A spare transformer in the yard' }).click()
    await page.getByRole('button', { name: 'Kept', pressed: true }).waitFor()
    await page.goto(`${site.home}kept/`)
    await page.getByRole('button', { name: 'Let go' }).click()
    expect(await page.getByText('Nothing yet.').isVisible()).toBe(true)
    expect(complaints).toEqual([])
  })
})

test('a quote plays from two seconds before its first word; nothing of it is loaded before', async () => {
  await visit({}, async (page, complaints) => {
    const recording = makeRecording(780)
    let asked = 0
    await page.route('https://upkeep.example/**', (route) => {
      asked++
      return route.fulfill(answerRange(recording, route.request().headers()['range']))
    })
    await page.goto(site.home + insight)
    const listen = page.getByRole('complementary', { name: 'Where it was said' }).getByRole('button', { name: 'Listen from 12:34' })
    await listen.waitFor()
    expect(asked).toBe(0)
    await listen.focus()
    await page.keyboard.press('Space')
    const player = page.getByRole('group', { name: 'Listen from 12:34' })
    await player.getByRole('button', { name: 'Pause' }).waitFor()
    expect(await player.innerText()).toMatch(/12:3[2-5]/)
    await player.getByRole('button', { name: 'Back 15 s' }).click()
    await player.getByText(/12:1[789]|12:2/).waitFor()
    await player.getByRole('button', { name: 'Speed 1×' }).click()
    await player.getByRole('button', { name: 'Speed 1.25×' }).waitFor()
    await player.getByRole('button', { name: 'Pause' }).click()
    await player.getByRole('button', { name: 'Play' }).waitFor()
    await page.goto(`${site.home}episodes/sample-upkeep/2026-03-02-the-yard/`)
    await page.getByRole('button', { name: 'Listen from 0:00' }).click()
    await page.getByRole('button', { name: 'Pause' }).waitFor()
    await page.getByRole('button', { name: 'Listen from 12:34' }).click()
    await page.getByRole('group', { name: 'Listen from 0:00' }).getByRole('button', { name: 'Play' }).waitFor() // one voice at a time
    expect(complaints).toEqual([])
  })
})

test('audio that is gone is said to be, with ways on', async () => {
  await visit({}, async (page) => {
    await page.route('https://upkeep.example/**', (route) => route.fulfill({ status: 404, body: 'gone' }))
    await page.goto(site.home + insight)
    await page.getByRole('complementary').getByRole('button', { name: 'Listen from 12:34' }).click()
    const alert = page.getByRole('alert')
    expect(await alert.innerText()).toBe('The audio could not be played. Try the file itself or the episode’s page.')
    expect(await alert.getByRole('link', { name: 'the episode’s page' }).getAttribute('href')).toBe('https://upkeep.example/yard')
  })
})

test('an insight is copied, cited and shared; a browser that cannot share offers no such button', async () => {
  const address = `https://margins.example${site.base}${insight}`
  await visit({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page, complaints) => {
    await page.goto(site.home + insight)
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    expect(await page.getByRole('button', { name: 'Share' }).isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Copy link' }).click()
    await page.getByRole('button', { name: 'Copied' }).waitFor()
    expect(await copied()).toBe(address)
    await page.getByText('Cite', { exact: true }).click()
    await page.getByRole('button', { name: 'Copy text' }).click()
    await page.getByRole('button', { name: 'Copied' }).nth(1).waitFor()
    expect(await copied()).toBe(
      `A spare transformer in the yard is worth more than a monitor on the wall. Otto Bergman, “The yard”, Upkeep <& sons>, 2 March 2026, at 12:34. Margins: ${address}`,
    )
    expect(complaints).toEqual([])
  })
  await visit({}, async (page) => {
    await page.addInitScript(() => {
      Object.assign(navigator, { share: async (data: ShareData) => document.body.setAttribute('data-shared', JSON.stringify(data)) })
    })
    await page.goto(site.home + insight)
    await page.getByRole('button', { name: 'Share' }).click()
    expect(JSON.parse((await page.locator('body').getAttribute('data-shared')) ?? '')).toEqual({
      title: 'A spare transformer in the yard is worth more than a monitor on the wall',
      url: address,
    })
  })
})

test('on a site that was not told its address, what is cited has the one that it is read at', async () => {
  await visit({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    const address = site.home + insight
    await page.route(address, async (route) => {
      const html = await (await route.fetch()).text()
      await route.fulfill({
        contentType: 'text/html',
        body: html.replace(/<link rel="canonical"[^>]*>/, '').replaceAll('https://margins.example', ''),
      })
    })
    await page.goto(address)
    await page.getByText('Cite', { exact: true }).click()
    for (const name of ['Copy text', 'Copy Markdown']) {
      await page.getByRole('button', { name }).click()
      await page.getByRole('button', { name: 'Copied' }).waitFor()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(address)
      await page.getByRole('button', { name }).waitFor()
    }
  })
})

test('two font files are enough for a page in English; a Czech name fetches more, and is set in the site’s own', async () => {
  await visit({}, async (page) => {
    const fonts: string[] = []
    page.on('request', (request) => request.resourceType() === 'font' && fonts.push(request.url()))
    await page.goto(site.home + insight, { waitUntil: 'networkidle' })
    expect(fonts).toHaveLength(2)
    await page.evaluate(() => document.querySelector('h1')?.append(' Dvořák'))
    await page.waitForRequest(/newsreader-latin-ext/)
    expect(fonts).toHaveLength(3)
  })
})

test('links are in the publisher’s accent', async () => {
  await visit({}, async (page) => {
    await page.goto(site.home + insight)
    const colour = await page
      .getByRole('complementary')
      .locator('.listen')
      .evaluate((link) => getComputedStyle(link).color)
    expect(colour).not.toBe('rgb(29, 74, 148)') // the usual one
  })
})

test('what was never there is answered by a page that leads on', async () => {
  await visit({}, async (page) => {
    const response = await page.goto(`${site.home}no-such-page/`)
    expect(response?.status()).toBe(404)
    await page.getByRole('main').getByRole('link', { name: 'the latest brief' }).click()
    expect(page.url()).toBe(site.home)
  })
})

test('an episode’s ruler leads to its insights', async () => {
  await visit({}, async (page) => {
    await page.goto(`${site.home}episodes/sample-upkeep/2026-03-02-the-yard/`)
    await page.getByRole('link', { name: '12:34: A spare transformer' }).focus()
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#spares-before-monitors')
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.each(pages)(`axe knows no fault of "%s", ${colorScheme}`, async (path) => {
    await visit({ colorScheme, bypassCSP: true }, async (page) => {
      await page.goto(site.home + path)
      if (path.startsWith('search')) await page.getByRole('status').filter({ hasText: 'found' }).waitFor()
      expect(await findFaults(page)).toEqual([])
    })
  })
}

async function findFaults(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe.source })
  return page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the window.
    const { violations } = await (window as any).axe.run()
    return violations.map((violation: { id: string; nodes: { html: string }[] }) => `${violation.id}: ${violation.nodes[0]?.html}`)
  })
}
