import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { openSite } from './visit.ts'

const spares = 'A spare transformer in the yard is worth more than a monitor on the wall'
const stops = 'A ledger of avoided stops wins the argument for upkeep'
const alarms = 'A ledger of false alarms buys the time to mend the transformer monitor'

vi.setConfig({ testTimeout: 30_000 })

const site = openSite({ change: tellMore })
const { visit } = site

/** Thirty more insights, in an episode of 2019, for what takes more than ten results or an older year. */
async function tellMore(content: string): Promise<void> {
  const [talk, old] = ['sample-upkeep/2026-03-02-the-yard', 'sample-upkeep/2019-05-06-the-quarry']
  const age = (text: string) => text.replaceAll(talk, old).replaceAll('2026-03-02T06', '2019-05-06T06')
  await cp(join(content, `episodes/${talk}.md`), join(content, `episodes/${old}.md`))
  const episode = await readFile(join(content, `episodes/${old}.md`), 'utf8')
  await writeFile(join(content, `episodes/${old}.md`), age(episode).replace(/^guid: .*$/m, 'guid: "quarry"'))
  const insight = await readFile(join(content, `insights/${talk}/no-time.md`), 'utf8')
  await mkdir(join(content, `insights/${old}`), { recursive: true })
  for (let number = 10; number < 40; number++) {
    const text = age(insight)
      .replace(/^title: .*$/m, `title: "Quarry rule ${number} names a conveyor"`)
      .replace(/\n---\n.*$/s, `\n---\nThe quarry kept rule ${number}.\n`)
    await writeFile(join(content, `insights/${old}/rule-${number}.md`), text)
  }
}

const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor()
const headlines = (page: Page) => page.getByRole('search').getByRole('heading').allTextContents()

test('a key opens search over any page, arrows choose, Enter follows, Escape leads back', async () => {
  await visit({}, async (page, complaints) => {
    await page.goto(`${site.home}about/`)
    await page.keyboard.press('/')
    await page.getByRole('dialog', { name: 'Search' }).waitFor()
    expect(await page.getByRole('searchbox').evaluate((field) => getComputedStyle(field).borderTopWidth)).toBe('0px')
    await page.keyboard.type('ledger')
    await said(page, '2 found')
    expect(await page.locator('dialog mark').first().textContent()).toMatch(/ledger/i)
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await page.keyboard.press('ArrowDown')
    const [first, second] = await headlines(page)
    expect(await focused()).toBe(first)
    await page.keyboard.press('End')
    expect(await focused()).toBe(second)
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowUp')
    expect(await page.getByRole('searchbox').evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog', { name: 'Search' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/insights/**')
    expect(complaints).toEqual([])
  })
})

test('a slash typed into a field stays a slash, and reading pages load no search', async () => {
  await visit({}, async (page) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(`${site.home}no-such-page/`)
    await page.getByRole('searchbox').focus()
    await page.keyboard.type('a/b')
    expect(await page.getByRole('searchbox').inputValue()).toBe('a/b')
    expect(asked.filter((url) => /pagefind|choices|search-(panel|dialog)/.test(url))).toEqual([])
    await page.getByRole('searchbox').fill('transformer')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/search/?q=transformer')
    await said(page, '2 found')
  })
})

test('search narrows by show, topic, person and year, and helps when nothing is left', async () => {
  await visit({}, async (page) => {
    await page.goto(`${site.home}search/?q=ledger&person=ines-vale&topic=measurement`)
    await said(page, '1 found')
    expect(await headlines(page)).toEqual([stops])
    expect(await page.getByLabel('Person').inputValue()).toBe('Ines Vale')
    await page.getByLabel('Show').selectOption('حديث العمل')
    await page.getByLabel('Year').selectOption('2026')
    await said(page, 'Nothing for “ledger” with these filters.')
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({ show: 'hadith', year: '2026', person: 'ines-vale' })
    await page.getByRole('button', { name: 'Search without filters' }).click()
    await said(page, '2 found')
    await page.getByLabel('Person').fill('otto bergman')
    await page.keyboard.press('Tab')
    await said(page, 'Nothing for “ledger” with these filters.')
    expect(new URL(page.url()).searchParams.get('person')).toBe('otto-bergman')
  })
})

test('a person is found by part of a name, and by the name in an address; nobody and several are told', async () => {
  await visit({}, async (page) => {
    await page.goto(`${site.home}search/?q=ledger&person=Ines%20Vale`)
    await said(page, '2 found')
    await page.getByLabel('Person').fill('bergman')
    await page.keyboard.press('Enter')
    await said(page, 'Nothing for “ledger” with these filters.')
    expect(await page.getByLabel('Person').inputValue()).toBe('Otto Bergman')
    expect(new URL(page.url()).searchParams.get('person')).toBe('otto-bergman')
    await page.getByLabel('Person').fill('Zoe')
    await page.keyboard.press('Tab')
    await said(page, 'Nobody here is called “Zoe”.')
    expect(await headlines(page)).toEqual([])
    await page.getByRole('button', { name: 'Search without filters' }).click()
    await said(page, '2 found')
    expect(await page.getByLabel('Person').inputValue()).toBe('')
  })
})

test('where a word is nowhere, what begins like it is shown and not taken for it', async () => {
  await visit({}, async (page) => {
    await page.goto(`${site.home}search/?q=ledg`)
    await said(page, '2 found')
    expect(await page.locator('h2 mark').allTextContents()).toEqual(['ledger', 'ledger'])
    await page.getByRole('searchbox').fill('ledgerdemain')
    await said(page, 'Nothing for “ledgerdemain”. 2 found with words like it.')
    expect((await headlines(page)).toSorted()).toEqual([stops, alarms])
    await page.getByRole('searchbox').fill('ledg')
    await said(page, '2 found')
  })
})

test('the newest come first where a reader asks, and back leads to what was asked before', async () => {
  await visit({}, async (page) => {
    await page.goto(`${site.home}search/?q=ledger`)
    await said(page, '2 found')
    await page.getByLabel('Order').selectOption('Newest first')
    await page.waitForURL('**/search/?q=ledger&sort=date')
    await page.waitForFunction((title) => document.querySelector('search h2')?.textContent === title, alarms)
    expect(await headlines(page)).toEqual([alarms, stops])
    await page.getByRole('searchbox').fill('spare')
    await page.waitForURL('**/search/?q=spare&sort=date')
    await page.getByRole('link', { name: spares }).waitFor()
    await page.goBack()
    await page.waitForURL('**/search/?q=ledger&sort=date')
    await said(page, '2 found')
    expect(await page.getByRole('searchbox').inputValue()).toBe('ledger')
  })
})

test('more results come when they are asked for, and the first of them takes the focus', async () => {
  await visit({}, async (page) => {
    await page.goto(`${site.home}search/?q=conveyor`)
    await said(page, '30 found')
    expect((await headlines(page)).length).toBe(10)
    await page.getByRole('button', { name: 'Show more' }).click()
    await page.getByRole('heading').nth(20).waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe((await headlines(page))[10])
    await page.getByLabel('Year').selectOption('2026')
    await said(page, 'Nothing for “conveyor” with these filters.')
  })
})

test('back from a result leads to the place where it stood, with all that was shown', async () => {
  await visit({ viewport: { width: 390, height: 700 } }, async (page) => {
    await page.goto(`${site.home}search/?q=conveyor`)
    await said(page, '30 found')
    await page.getByRole('button', { name: 'Show more' }).click()
    const result = page.getByRole('search').getByRole('heading').nth(15).getByRole('link')
    await result.scrollIntoViewIfNeeded()
    const before = { top: await page.evaluate(() => scrollY), shown: await headlines(page) }
    expect(before.top).toBeGreaterThan(700)
    await result.click()
    await page.waitForURL('**/insights/**')
    await page.goBack()
    await page.waitForFunction((top) => Math.abs(scrollY - top) < 2, before.top)
    expect(await headlines(page)).toEqual(before.shown)
    await page.goto(`${site.home}search/?q=conveyor`)
    await said(page, '30 found')
    expect([await page.evaluate(() => scrollY), (await headlines(page)).length]).toEqual([0, 10])
  })
})

test('words of another language are found, and set as they are written', async () => {
  await visit({}, async (page) => {
    await page.goto(`${site.home}search/?q=الصيانة`)
    await said(page, '1 found')
    const headline = page.getByRole('search').getByRole('heading', { name: 'الصيانة' })
    expect(await headline.getAttribute('dir')).toBe('rtl')
    await headline.getByRole('link').click()
    await page.waitForURL('**/insights/hadith/**')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('الصيانة')
  })
})

test('a search that cannot be read says so, and works when it can', async () => {
  await visit({}, async (page) => {
    await page.route('**/pagefind/**', (route) => route.abort())
    await page.goto(`${site.home}search/?q=ledger`)
    await said(page, 'The search index could not be read.')
    await page.unroute('**/pagefind/**')
    await page.getByRole('searchbox').press('Enter')
    await said(page, '2 found')
  })
})

test('without JavaScript the page of search leads to topics and shows', async () => {
  await visit({ javaScriptEnabled: false }, async (page) => {
    await page.goto(site.home)
    await page.getByRole('link', { name: 'Search' }).click()
    await page.getByText('Searching needs JavaScript.').waitFor()
    expect(await page.getByRole('searchbox').count()).toBe(0)
    await page.getByRole('main').getByRole('link', { name: 'the topics' }).click()
    await page.waitForURL('**/topics/')
  })
})

test('the records that the index is made from are not published', async () => {
  expect(await readdir(site.out)).not.toContain('search-records')
  expect(await readdir(join(site.out, 'pagefind'))).toEqual(['ar', 'en'])
})
