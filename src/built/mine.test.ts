import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { openSite } from './visit.ts'

const minute = 60_000
vi.setConfig({ testTimeout: minute })

const site = openSite()
const { visit } = site
const entriesOf = (page: Page) => page.locator('[data-mine=list] article')
const titlesOf = (page: Page) => entriesOf(page).getByRole('heading').allInnerTexts()

test('who follows a topic gets it first, with the reason, and less of what they want less of; all of it can be forgotten', async () => {
  await visit({ bypassCSP: true }, async (page, complaints) => {
    await page.goto(`${site.home}brief/mine/`)
    await page.getByText('This is the brief that everybody gets.').waitFor()
    expect(await page.locator('[data-mine=plain] article').count()).toBe(3)
    await page.getByRole('button', { name: 'Follow Measurement' }).click()
    const first = entriesOf(page).first()
    await first.waitFor()
    expect(await first.innerText()).toContain('You follow Measurement (+0.20). Score 0.90, best of 6.')
    expect(await first.locator('.text p').innerText()).toMatch(/\w/)
    expect(await first.getByRole('button', { name: /^Listen from/ }).count()).toBe(1)
    const [before] = await titlesOf(page)
    for (const turn of [0, 1, 2]) {
      const entry = entriesOf(page).filter({ hasText: 'You follow Measurement' }).nth(turn)
      if ((await entry.count()) === 0) break
      await entry.getByRole('button', { name: 'Less like this' }).click()
      await page.getByRole('status').filter({ hasText: 'Ranked again' }).waitFor()
    }
    await page.getByText('you want less of').first().waitFor()
    await page.addScriptTag({ content: axe.source })
    // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the window.
    const faults = await page.evaluate(async () => (await (window as any).axe.run()).violations.map(({ id }: { id: string }) => id))
    expect(faults).toEqual([])
    await page.goto(`${site.home}kept/`)
    expect(await page.locator('[data-book=judgements]').innerText()).toContain(`Less like ${before}`)
    await page.getByText('What was learnt from it').click()
    await page.getByText(/^Added to scores from 0 to 1: .*Measurement −0\.\d\d/).waitFor()
    await page.getByRole('button', { name: 'Forget what I asked for' }).click()
    await page.getByText('Nothing so far.').waitFor()
    expect(complaints).toEqual([])
  })
})

test('an entry of a reader’s own brief says where it was heard: show, speaker with their page, day and second', async () => {
  await visit({}, async (page) => {
    await page.goto(`${site.home}brief/mine/`)
    await page.getByRole('button', { name: 'Follow Maintenance' }).click()
    await entriesOf(page).first().waitFor()
    const sources = await entriesOf(page).evaluateAll((articles) =>
      articles.map((article) => [...article.querySelectorAll<HTMLElement>('ul.margin li')].map((line) => line.innerText)),
    )
    expect(sources).toEqual([
      ['Upkeep <& sons>', 'Otto Bergman', '2 March 2026', 'Listen from 12:34'],
      ['Upkeep <& sons>', 'Ines Vale', '2 March 2026', 'Listen from 0:00'],
      ['حديث العمل', 'ليلى منصور', '10 March 2026'],
    ])
    await entriesOf(page).getByRole('link', { name: 'ليلى منصور' }).click()
    await page.getByRole('heading', { level: 1, name: 'ليلى منصور' }).waitFor()
  })
})

test('a person may be followed where a brief begins', async () => {
  await visit({}, async (page) => {
    await page.goto(`${site.home}brief/mine/`)
    await page.getByRole('button', { name: 'Follow Ines Vale' }).click()
    const first = entriesOf(page).first()
    await first.waitFor()
    expect(await first.innerText()).toContain('You follow Ines Vale')
    await first.getByRole('link', { name: 'Ines Vale' }).waitFor()
  })
})

test('a muted show is gone from a reader’s own brief, and when all is muted it says so', async () => {
  await visit({}, async (page) => {
    const mute = async (show: string) => {
      await page.goto(`${site.home}podcasts/${show}/`)
      await page.getByRole('button', { name: 'Mute' }).click()
      await page.goto(`${site.home}brief/mine/`)
    }
    await mute('sample-upkeep')
    await entriesOf(page).first().waitFor()
    expect(await titlesOf(page)).toEqual(['الصيانة عمل لا يراه أحد إلا حين يتوقف'])
    expect(await entriesOf(page).locator('.text').getAttribute('dir')).toBe('rtl')
    await mute('hadith')
    await page.getByText('All 6 insights of these days are of shows, topics or people that you muted.').waitFor()
    expect(await entriesOf(page).count()).toBe(0)
  })
})

test('what cannot be fetched is said, with the brief that everybody gets and another try', async () => {
  await visit({}, async (page) => {
    await page.route('**/candidates.json', (route) => route.fulfill({ status: 503 }))
    await page.goto(`${site.home}brief/mine/`)
    await page.getByRole('button', { name: 'Follow Measurement' }).click()
    await page.getByText('Your brief could not be put together (the site answered 503).').waitFor()
    expect(await page.locator('[data-mine=plain] article').first().isVisible()).toBe(true)
    await page.unroute('**/candidates.json')
    await page.getByRole('button', { name: 'Try again' }).click()
    await entriesOf(page).first().waitFor()
    expect(await page.getByRole('button', { name: 'Try again' }).isVisible()).toBe(false)
  })
})

test('without JavaScript it says so, links the brief that everybody gets, and shows it', async () => {
  await visit({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${site.home}brief/mine/`)
    await page.getByText('A brief of your own needs JavaScript.').waitFor()
    expect(await page.getByRole('article').count()).toBe(3)
    expect(await page.getByRole('button').count()).toBe(0)
    await page.getByRole('link', { name: 'The brief that everybody gets' }).click()
    expect(page.url()).toBe(`${site.home}briefs/2026-03-17/`)
  })
})
