import { z } from 'astro/zod'
import { parseRssFeed } from 'feedsmith'
import RssParser from 'rss-parser'
import { expect } from 'vitest'

/**
 * Holds a feed in both its formats to what RSS 2.0 (with the best practices of its advisory board) and JSON Feed 1.1 ask for, and readers rely
 * on. `own` is the address of the RSS file.
 */
export async function holdToRules(xml: string, inJson: unknown, own: string): Promise<void> {
  const rss = parseRssFeed(xml)
  const dates = [rss.lastBuildDate, ...(rss.items ?? []).map(({ pubDate }) => pubDate)].filter((date) => date !== undefined)
  for (const date of dates) expect(date, own).toMatch(/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/)
  const guids = (rss.items ?? []).map(({ guid }) => guid?.value)
  expect(new Set(guids).size, own).toBe(guids.length)
  expect(
    (rss.items ?? []).every(({ guid }) => guid?.isPermaLink === false && /^urn:uuid:/.test(guid.value ?? '')),
    own,
  ).toBe(true)
  expect(
    rss.atom?.links?.filter(({ rel }) => rel === 'self').map(({ href = '' }) => encodeURI(decodeURI(href))),
    own,
  ).toEqual([encodeURI(own)])
  expect(rss.language, own).toMatch(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)
  const json = feedRules.parse(inJson)
  expect(encodeURI(decodeURI(json.feed_url)), own).toBe(encodeURI(own.replace(/rss\.xml$/, 'feed.json')))
  const contents = [...(rss.items ?? []).map(({ content }) => content?.encoded ?? ''), ...json.items.map((item) => item.content_html)]
  const addresses = contents.flatMap((content) => [...content.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address))
  expect(
    addresses.filter((address) => !/^https?:\/\//.test(address)),
    own,
  ).toEqual([])
  const read = await new RssParser().parseString(xml)
  expect(
    read.items.map(({ guid, title }) => [guid, title?.trim()]),
    own,
  ).toEqual((rss.items ?? []).map(({ guid, title }) => [guid?.value, title]))
}

const address = z.url({ protocol: /^https?$/ })
const feedRules = z.looseObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: address,
  feed_url: address,
  icon: address,
  favicon: address,
  language: z.string().min(2),
  authors: z.array(z.looseObject({ name: z.string().min(1), url: address })).min(1),
  items: z.array(
    z.looseObject({
      id: z.string().min(1),
      url: address,
      content_html: z.string().min(1),
      date_published: z.iso.datetime(),
      date_modified: z.iso.datetime().optional(),
      tags: z.array(z.string().min(1)).optional(),
      external_url: address.optional(),
      image: address.optional(),
    }),
  ),
})
