import { readFile } from 'node:fs/promises'
import { parseOpml } from 'feedsmith'
import { expect, test, vi } from 'vitest'
import { openSite } from './visit.ts'

const minute = 60_000
vi.setConfig({ testTimeout: minute })
const insight = 'insights/sample-upkeep/2026-03-02-the-yard/spares-before-monitors/'

const site = openSite()
const { visit } = site

test('a muted show folds away on lists and opens again, and what was read steps back', async () => {
  await visit({}, async (page, complaints) => {
    await page.goto(site.home + insight)
    await page.getByRole('button', { name: 'Mark as read' }).click()
    await page.goto(`${site.home}podcasts/sample-upkeep/`)
    await page.getByRole('button', { name: 'Mute' }).click()
    await page.getByRole('button', { name: 'Muted', pressed: true }).waitFor()
    expect(await page.getByRole('article').first().isVisible()).toBe(true) // not on its own page
    await page.goto(`${site.home}insights/`)
    const folded = page.getByRole('button', { name: / muted$/ }).first()
    const before = await page.getByRole('article').count()
    await folded.click()
    expect(await page.getByRole('article').count()).toBeGreaterThan(before)
    expect(await page.locator('article[data-seen]').count()).toBe(1)
    await page.goto(site.home)
    expect(await page.getByRole('listitem').getByRole('article').count()).toBe(3) // no hole in a brief
    expect(complaints).toEqual([])
  })
})

test('what is followed goes to a file and by a link, and is replaced only when a reader says so', async () => {
  await visit({ acceptDownloads: true }, async (page, complaints) => {
    await page.goto(`${site.home}topics/maintenance/`)
    await page.getByRole('button', { name: 'Follow' }).click()
    await page.goto(`${site.home}kept/`)
    expect(await page.locator('[data-book=follow]').innerText()).toMatch(/^Maintenance/i)
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as a file' }).click()])
    const file = await download.path()
    expect(JSON.parse(await readFile(file, 'utf8')).follow.topics).toHaveProperty('maintenance')
    const [list] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the feeds of what you follow' }).click(),
    ])
    expect(list.suggestedFilename()).toBe('feeds.opml')
    const [feed] = parseOpml(await readFile(await list.path(), 'utf8')).body?.outlines ?? []
    expect((await page.request.get(feed?.xmlUrl ?? '')).status()).toBe(200)
    await page.getByRole('button', { name: 'Make a link' }).click()
    await page.getByText('Open this link in another browser.').waitFor()
    const field = page.getByLabel('The link')
    expect(await field.getAttribute('aria-describedby')).toBe(await page.getByText('Open this link in another browser.').getAttribute('id'))
    const link = await field.inputValue()
    await page.getByRole('button', { name: 'Forget all' }).click()
    await page.getByRole('button', { name: 'Leave as it is' }).click()
    expect(await page.locator('[data-book=status]').innerText()).toBe('Nothing was changed.')
    await page.goto(link)
    await page.getByRole('button', { name: 'Replace' }).click()
    await page.getByRole('button', { name: 'Forget all' }).first().click()
    await page.locator('[data-book=replace]').click()
    await page.getByText('Nobody and nothing').first().waitFor()
    await page.getByLabel('Open a file').setInputFiles(file)
    await page.getByText('Taken over.').waitFor()
    expect(await page.locator('[data-book=follow]').innerText()).toMatch(/^Maintenance/i)
    expect(complaints).toEqual([])
  })
})

test('what is kept says where it was heard, is played there, and goes to a list in Markdown', async () => {
  await visit({ acceptDownloads: true }, async (page, complaints) => {
    await page.route('https://upkeep.example/**', (route) => route.fulfill({ status: 404, body: 'gone' }))
    for (const path of [insight, 'insights/hadith/2026-03-10-الصيانة/عمل-لا-يراه-أحد/']) {
      await page.goto(site.home + path)
      await page.getByRole('button', { name: 'Keep' }).click()
    }
    await page.goto(`${site.home}kept/`)
    const linesOf = (place: number) => page.locator('[data-book=shelf] > li').nth(place).locator('ul.margin li').allInnerTexts()
    expect(await linesOf(0)).toEqual(['حديث العمل', 'ليلى منصور', '10 March 2026', 'Let go'])
    expect(await linesOf(1)).toEqual(['Upkeep <& sons>', 'Otto Bergman', '2 March 2026', 'Listen from 12:34', 'Let go'])
    const [list] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save what you kept' }).click()])
    expect(await readFile(await list.path(), 'utf8')).toContain(
      `/a-book/${insight})\n  Otto Bergman, Upkeep \\<& sons\\>, 2 March 2026, [at 12:34](https://upkeep.example/yard.mp3?a=1&b=2#t=752)\n`,
    )
    expect(complaints).toEqual([])
    await page.getByRole('button', { name: 'Listen from 12:34' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('the file itself')
  })
})

test('the keyboard keeps its place where something is let go, stopped or forgotten', async () => {
  await visit({}, async (page) => {
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    for (const path of [insight, 'insights/sample-upkeep/2026-03-02-the-yard/the-ledger-of-stops/']) {
      await page.goto(site.home + path)
      await page.getByRole('button', { name: 'Keep' }).click()
    }
    await page.goto(`${site.home}topics/maintenance/`)
    await page.getByRole('button', { name: 'Follow' }).click()
    await page.goto(`${site.home}kept/`)
    await page.getByRole('button', { name: 'Let go' }).first().press('Enter')
    expect(await focused()).toBe('A spare transformer in the yard is worth more than a monitor on the wall')
    await page.getByRole('button', { name: 'Let go' }).press('Enter')
    expect(await focused()).toBe('Kept')
    await page.getByRole('button', { name: 'Stop' }).press('Enter')
    expect(await focused()).toBe('What this browser knows of you')
    await page.goto(`${site.home}topics/maintenance/`)
    await page.getByRole('button', { name: 'Follow' }).click()
    await page.goto(`${site.home}kept/`)
    await page.getByRole('button', { name: 'Forget all' }).press('Enter')
    await page.locator('[data-book=replace]').press('Enter')
    expect(await focused()).toBe('Forgotten.')
  })
})

test('tabs stay in step, an older shelf is taken over, and a broken book is put aside', async () => {
  await visit({}, async (page) => {
    await page.goto(`${site.home}about/`)
    const address = new URL(site.home + insight).pathname
    await page.evaluate((one) => localStorage.setItem('kept', JSON.stringify([{ address: one, title: 'Spares', show: 'Upkeep' }])), address)
    await page.goto(site.home + insight)
    await page.getByRole('button', { name: 'Kept', pressed: true }).waitFor()
    const other = await page.context().newPage()
    await other.goto(site.home + insight)
    await other.getByRole('button', { name: 'Kept' }).click()
    await page.getByRole('button', { name: 'Keep', pressed: false }).waitFor()
    await page.evaluate((key) => localStorage.setItem(key, '{"version":1'), `earmark:${site.base}`)
    await page.goto(`${site.home}kept/`)
    await page.getByText('could not be read').waitFor()
    await page.goto(site.home + insight)
    await page.getByRole('button', { name: 'Keep' }).click()
    expect(await page.evaluate((key) => localStorage.getItem(`${key}:aside`), `earmark:${site.base}`)).toBe('{"version":1')
  })
})

test('a browser that keeps nothing says so', async () => {
  await visit({}, async (page) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await page.goto(site.home + insight)
    await page.getByRole('button', { name: 'Keep' }).click()
    await page.getByRole('button', { name: 'This browser’s storage is full' }).waitFor()
  })
})
