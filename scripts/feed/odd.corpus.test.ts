import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { audioSchema } from '#domain/episode.ts'
import { decodeFeed } from './decode.ts'
import { readFeed } from './read.ts'

const folder = `${process.env.EARMARK_CORPUS}/feeds-odd`

/** What is to be had of each file: a number of episodes, or the reason why there is none. */
const expected: Record<string, number | string> = {
  'antennapod--feed-rss-testMediaContentMime.xml': 1,
  'apl-show-unrendered-jekyll--podcast.rss': 'is a template that was not rendered: publish the built file',
  'badpod--empty_rss.xml': 'cannot be read (it has no channel): ask its publisher to mend it',
  'badpod--empty_xml.xml': 'is an XML document without any element: check the address, or try again later',
  'badpod--strange_feed.xml': 0,
  'badpod--test_feed.xml': 3,
  'crafted--control-characters.xml': 1,
  'crafted--declared-utf8-is-latin1.xml': 1,
  'crafted--deep-nesting.xml': 1,
  'crafted--html-301-body.xml': 'is an HTML page ("301 Moved Permanently"), not a feed: check the address, or try again later',
  'crafted--html-503-instead-of-feed.xml': 'is an HTML page ("Just a moment..."), not a feed: check the address, or try again later',
  'crafted--shift-jis.xml': 1,
  'crafted--transcript-tag-habits.xml': 1,
  'crafted--truncated-mid-tag.xml': 2,
  'crafted--two-documents-concatenated.xml': 2,
  'crafted--xxe-file-and-http.xml': 1,
  'feed-rs--jsonfeed-jsonfeed_example_1.json': 2,
  'feed-rs--rss_2.0_invalid_1.xml': 0,
  'feed-rs--rss_2.0_matrix.xml': 1,
  'feed-rs--rss_2.0_relurl_1.xml': 2,
  'feed-rs--rss_2.0_relurl_2.xml': 1,
  'feedjira--AtomWithITunesInCDATA.xml': 1,
  'feedjira--ITunesWithSingleQuotedAttributes.xml': 3,
  'feedjira--ITunesWithSpacesInAttributes.xml': 3,
  'feedjira--InvalidDateFormat.xml': 2,
  'feedkit--Ampersand.xml': 20,
  'feedkit--Podcast.xml': 2,
  'feedparser--aaa_illformed.xml': 'cannot be read (it has no channel): ask its publisher to mend it',
  'feedparser--big5.xml': 'cannot be read (it has no channel): ask its publisher to mend it',
  'feedparser--bozo_invalid-bytes-with-bom.xml': 0,
  'feedparser--bozo_linenoise.xml': 1,
  'feedparser--double-encoded-html.xml': 1,
  'feedparser--euc-kr.xml': 0,
  'feedparser--http_high_bit_date.xml': 0,
  'feedparser--http_text_xml_charset_overrides_encoding.xml': 'cannot be read (it has no channel): ask its publisher to mend it',
  'feedparser--rdf-doctype_contains_entity_decl.xml': 'cannot be read (it has no channel): ask its publisher to mend it',
  'feedparser--rss-entity_in_doctype.xml': 1,
  'feedparser--rss_empty_document.xml': 'is an XML document without any element: check the address, or try again later',
  'feedparser--rss_item_link_corrupted_ampersands.xml': 1,
  'feedparser--utf-16be-bom.xml': 'cannot be read (it has no channel): ask its publisher to mend it',
  'feedparser--utf-16le-bom.xml': 'cannot be read (it has no channel): ask its publisher to mend it',
  'feedparser--utf-32be-bom.xml': 'cannot be read (it has no channel): ask its publisher to mend it',
  'feedparser--utf-32le-autodetect.xml': 'cannot be read (it has no channel): ask its publisher to mend it',
  'feedparser-chardet--koi8r.xml': 1,
  'feedparser-chardet--windows1255.xml': 1,
  'feedvalidator--description_contains_onsubmit.xml': 1,
  'feedvalidator--description_contains_reluri.xml': 1,
  'feedvalidator--description_contains_script.xml': 1,
  'feedvalidator--ext-itunes-non_utf8.xml': 0,
  'feedvalidator--guid_duplicate_value_cdata.xml': 2,
  'feedvalidator--guid_duplicate_value_ncr.xml': 2,
  'feedvalidator--guid_isSmallInteger.xml': 1,
  'feedvalidator--guid_value_isPermaLink_badAttributeCase.xml': 1,
  'feedvalidator--invalid_duration.xml': 1,
  'feedvalidator--invalid_episode.xml': 1,
  'feedvalidator--invalid_item_enclosure_invalid_url.xml': 1,
  'feedvalidator--invalid_item_enclosure_negative_length.xml': 1,
  'feedvalidator--invalid_item_enclosure_no_type.xml': 1,
  'feedvalidator--invalid_item_enclosure_no_url.xml': 1,
  'feedvalidator--item_enclosure_zero_length.xml': 1,
  'feedvalidator--missing_guid.xml': 1,
  'feedvalidator--multi-enclosure-test.xml': 1,
  'feedvalidator--multiple_item_description.xml': 1,
  'feedvalidator--multiple_item_guid.xml': 1,
  'feedvalidator--multiple_item_pubDate.xml': 1,
  'feedvalidator--new_feed_url.xml': 0,
  'feedvalidator--pubDate_future.xml': 1,
  'feedvalidator--pubDate_past.xml': 1,
  'feedvalidator--rss-must-xml_utf-8_bom_with_ascii_declaration.xml': 0,
  'feedvalidator--rss-should-system_entity.xml': 1,
  'feedvalidator--rss-should-system_entity_http.xml': 1,
  'feedvalidator--summary_too_long.xml': 1,
  'feedvalidator--unsupported_format.xml': 1,
  'feedvalidator--xml-must-xml_declares_unknown_encoding.xml': 0,
  'gofeed--issue_217_enclosure_children.xml': 0,
  'gofeed--issue_275_unknown_children.xml': 0,
  'gofeed--rss_channel_item_xml_base.xml': 1,
  'koel--podcast-stale-pubdate.xml': 8,
  'laminas--podcastindex.xml': 3,
  'miniflux--encoding-testdata-invalid-prolog.xml': 1,
  'miniflux--encoding-testdata-koi8r.xml': 2,
  'miniflux--encoding-testdata-utf8-incorrect-prolog.xml': 1,
  'miniflux--encoding-testdata-windows-1252-incorrect-prolog.xml': 0,
  'miniflux--parser-testdata-no_encoding_ISO-8859-1.xml': 9,
  'partytime--publisher.xml': 0,
  'pfp--replyall-sample-ordering.xml': 3,
  'podcast_search--podcast-remote-item.rss': 2,
  'podcast_search--podcast1.rss': 2,
  'podcastparser--atom_updated.rss': 1,
  'podcastparser--chapters.rss': 1,
  'podcastparser--episode_podcast_chapters.rss': 1,
  'podcastparser--html_in_description_rss_both_different.rss': 1,
  'podcastparser--itunes_duration.rss': 1,
  'podcastparser--leading_space_url.rss': 1,
  'podcastparser--multi_enclosures.rss': 1,
  'podcastparser--no_enclosure.rss': 3,
  'podcastparser--no_permalink.rss': 1,
  'podcastparser--no_title.rss': 1,
  'podcastparser--no_url.rss': 0,
  'podcastparser--redirect_new_location.rss': 'has moved to http://weblog.infoworld.com/udell/rss.xml: use that address',
  'podcastparser--yt-video-link.rss': 1,
  'podstation--feed-with-escaped-chars.xml': 0,
  'reader--empty.rss': 1,
  'reader--relative.rss': 1,
  'rss-parser--encoding.rss': 40,
  'rss-parser--heraldsun.rss': 2,
  'rss-parser--instant-article.rss': 1,
  'rss-parser--missing-fields.atom': 1,
  'rss-parser--pagination-links.rss': 1,
  'rssparser--feed-char-escape.xml': 1,
  'rssparser--feed-comment.xml': 1,
  'rssparser--feed-mismatched-html-tags.xml': 1,
  'rssparser--feed-test-malformed.xml': 1,
  'rssparser--feed-test-time.xml': 1,
  'rssparser--feed-test-unexpected-token.xml': 1,
  'simplepie--feed-utf16le.xml': 1,
}

test('expects something of every file', () => {
  expect(
    readdirSync(folder)
      .filter((file) => file !== 'README.md')
      .sort(),
  ).toEqual(Object.keys(expected).sort())
})

test.each(Object.entries(expected))('gives what is to be had of %s', async (file, outcome) => {
  const { text } = decodeFeed(readFileSync(`${folder}/${file}`), null)
  const result = await readFeed(text, 'https://feeds.example.org/show/feed.xml')
  expect(result.ok ? result.feed.episodes.length : result.reason).toBe(outcome)
  const episodes = result.ok ? result.feed.episodes : []
  for (const { audio, guid, title, publishedAt } of episodes) {
    expect(audio === null || audioSchema.safeParse(audio).success).toBe(true)
    expect([guid !== '', title !== '', Number.isNaN(publishedAt.getTime())]).toEqual([true, true, false])
  }
  expect(new Set(episodes.map(({ guid }) => guid)).size).toBe(episodes.length)
  const dates = episodes.map(({ publishedAt }) => publishedAt.getTime())
  expect(dates).toEqual(dates.toSorted((one, other) => other - one))
})

test('decodes by byte order mark, pattern and declaration', async () => {
  const titleOf = async (file: string) => {
    const result = await readFeed(decodeFeed(readFileSync(`${folder}/${file}`), null).text, 'https://example.org/feed')
    return result.ok ? result.feed.title : result.reason
  }
  expect(await titleOf('crafted--shift-jis.xml')).toBe('日本語ポッドキャスト')
  expect(await titleOf('crafted--declared-utf8-is-latin1.xml')).toBe('Café à la crème')
  expect(await titleOf('feedparser--euc-kr.xml')).toBe('년')
  expect(await titleOf('simplepie--feed-utf16le.xml')).toBe('Test feed')
  expect(await titleOf('miniflux--encoding-testdata-koi8r.xml')).toBe('Пример RSS ленты')
})
