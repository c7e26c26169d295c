import { expect, test } from 'vitest'
import { findPageFeeds } from './page-feeds.ts'

test('feeds that a page names come before links, those of comments and of other sites last', () => {
  const html = `<!doctype html><html><head><title>The   Show &amp; more</title>
    <link rel="alternate" type="application/rss+xml" title="Comments Feed" href="/comments/feed/">
    <link rel='alternate' type='application/rss+xml; charset=utf-8' href='/feed/'>
    <link rel="alternate" type="application/atom+xml" href="https://a.example/atom.xml">
    <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/1">
    <link rel="alternate" hreflang="de" href="/de/"><link rel="stylesheet" href="/feed.css">
    </head><body><a href="https://feeds.host.example/the-show">Subscribe</a> <a href="podcast.xml">Ours</a>
    <a href="/feed">again</a> <a href="/about">RSS</a> <a href="mailto:rss@a.example">Mail</a> <a href="feed://a.example/f">App</a>
    <a href="https://a.example/sitemap.xml">Map</a><a href="/articles/feeding-cats">Cats</a></body></html>`
  expect(findPageFeeds(html, 'https://a.example/show/')).toEqual({
    title: 'The Show & more',
    named: ['https://a.example/feed/', 'https://a.example/atom.xml', 'https://a.example/comments/feed/'],
    linked: ['https://a.example/show/podcast.xml', 'https://a.example/about', 'http://a.example/f', 'https://feeds.host.example/the-show'],
  })
})

test('addresses are resolved against the base of the page', () => {
  const html = '<base href="https://b.example/x/"><link rel="feed" href="rss.xml">'
  expect(findPageFeeds(html, 'https://a.example/')).toEqual({ title: '', named: ['https://b.example/x/rss.xml'], linked: [] })
})
