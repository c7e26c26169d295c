import { expect, test } from 'vitest'
import { episodeSchema } from '../episode.ts'
import { podcastSchema } from '../podcast.ts'
import { composeLetter, type LetterInsight } from './letter.ts'
import { plainParagraphs } from './plain.ts'
import { renderLetter } from './render.ts'

const podcast = { ...podcastSchema.parse({ title: 'Upkeep', feed: 'https://upkeep.example/feed.xml' }), id: 'upkeep' }
const episode = {
  ...episodeSchema.parse({
    title: 'The yard',
    podcast: 'upkeep',
    guid: '1',
    publishedAt: '2026-03-15T06:30:00Z',
    outcome: 'published',
    audio: { url: 'https://upkeep.example/yard.mp3' },
    duration: 5400,
  }),
  id: 'upkeep/2026-03-15-the-yard',
}
const insight: LetterInsight = {
  id: 'upkeep/2026-03-15-the-yard/spares',
  title: 'Spares come before monitors',
  body: 'A yard that keeps spares needs no monitor.',
  evidence: [{ quote: "We keep spares, so we don't watch.", speaker: 'Ada Okafor', start: 754.2 }],
  episode,
  podcast,
}
const reader = { language: 'en', timeZone: 'Europe/Berlin', unsubscribe: 'https://lists.example/leave?token=abc' }
const source = {
  settings: { title: 'Margins', language: 'en' },
  site: 'https://margins.example/notes/',
  date: '2026-03-16',
  insights: [insight],
  note: '',
  episodes: [episode],
  waiting: [],
  reader,
}

test('of a quote that stands in the paragraph, both parts tell the sentence of the claim alone', () => {
  const twice = {
    ...insight,
    body: 'It was winter. Spares come *before* monitors. We bought two, and it was cold.',
    evidence: [{ quote: 'It was winter. Spares come before monitors. We bought two.' }],
  }
  const { html, text } = renderLetter(composeLetter({ ...source, insights: [twice] }))
  for (const part of [html, text]) expect(part).toContain('“…\u00A0Spares come before monitors.\u00A0…”')
})

test('says the same in both parts: headline, paragraph, quote, speaker, time and links', () => {
  const { subject, html, text } = renderLetter(composeLetter(source))
  expect(subject).toBe('Margins: Spares come before monitors')
  expect(text).toBe(`MARGINS

Monday, 16 March 2026
1 idea, 1 minute to read

1. Spares come before monitors

A yard that keeps spares needs no monitor.

  “We keep spares, so we don’t watch.”

  Said by Ada Okafor
  Heard on Upkeep: The yard
  Listen from 12:34: https://upkeep.example/yard.mp3#t=752

https://margins.example/notes/insights/upkeep/2026-03-15-the-yard/spares/

----------------------------------------

Chosen from 1 show, 1 episode, 1.5 hours of audio, the newest from 15
March at 07:30 CET.

The brief on the web: https://margins.example/notes/briefs/2026-03-16/

Unsubscribe: https://lists.example/leave?token=abc
`)
  for (const link of text.match(/https:\S+/g) ?? []) expect(html).toContain(`href="${link}"`)
  const words = html
    .replace(/<style>.*?<\/style>|<[^>]*>/gs, ' ')
    .replaceAll('&nbsp;', ' ')
    .replace(/\s+/g, ' ')
  for (const told of [
    'Monday, 16 March 2026',
    '1 idea, 1 minute to read',
    'A yard that keeps spares',
    '“We keep spares, so we don’t watch.”',
    'Ada Okafor',
    'Upkeep',
    'Listen from 12:34',
    '07:30 CET',
  ]) {
    expect(words).toContain(told)
  }
  expect(html).toMatch(/<meta name="color-scheme" content="light dark">/)
  expect(html).toMatch(/@media \(prefers-color-scheme:dark\)/)
  expect(html).not.toMatch(/<img|<script|url\(|@import|<link/)
})

test("speaks a reader's language, else the site's, else English; what is quoted keeps its own", () => {
  const estimated = { ...insight, because: ['Wasser', 'Upkeep'], evidence: [{ quote: 'We keep spares.', start: 754.2, estimated: true }] }
  const empty = { ...episode, id: 'upkeep/2026-03-14-b', outcome: 'no-insight' as const }
  const late = { ...episode, id: 'upkeep/2026-03-14-c', outcome: 'no-transcript' as const }
  const come = { ...episode, id: 'upkeep/2026-03-14-d' }
  const told = (language: string, site = 'en') =>
    renderLetter(
      composeLetter({
        ...source,
        settings: { title: 'Margins', language: site },
        insights: [estimated, insight],
        episodes: [episode, empty, late, come],
        waiting: [late.id, come.id],
        reader: { ...reader, language },
      }),
    )
  const { text, html } = told('de-AT')
  for (const words of [
    'Montag, 16. März 2026\n2 Gedanken, 1 Minute Lesezeit',
    '(Weil du Wasser und Upkeep folgst)',
    'Gehört in Upkeep: The yard',
    'Anhören ab etwa 12:34: https://',
    'Gesagt von Ada Okafor',
    'Abbestellen: https://',
  ])
    expect(text).toContain(words)
  expect(text.replace(/\s+/g, ' ')).toContain(
    'Ausgewählt aus 1 Podcast, 4 Folgen, 6 Stunden zum Hören; die neueste vom 15. März um 07:30 MEZ. Nichts zum Aufheben in 1 Folge. Noch ohne Transkript: 1 Folge.',
  )
  expect(html).toContain('<html lang="de" dir="ltr">')
  expect(html).toContain('Gesagt von <bdi>Ada Okafor</bdi>')
  expect(told('fi', 'fr').text).toContain('Se désabonner: ')
  expect(told('fi', 'fi').text).toContain('maanantaina 16. maaliskuuta 2026\n2 ideas, 1 minute to read')
  expect(told('es').text).toContain('2 ideas, 1 minuto de lectura')
  const foreign = composeLetter({
    ...source,
    insights: [{ ...insight, episode: { ...episode, language: 'en' } }],
    reader: { ...reader, language: 'de' },
  })
  expect(renderLetter(foreign).html).toContain('<h2 lang="en" dir="ltr"')
})

test('words of others cannot break out of their place', () => {
  const evil = '</td><script>alert(1)</script>"\r\nBcc: all@readers.example\u202E\u0000'
  const letter = composeLetter({
    ...source,
    settings: { title: evil, language: 'en' },
    note: `${evil} [click](javascript:alert(1)) [here](https://a.example/"onmouseover="x)`,
    insights: [
      {
        ...insight,
        title: evil,
        body: evil,
        evidence: [{ quote: evil, speaker: evil, start: 1 }],
        episode: { ...episode, title: evil, language: 'en"><b', audio: { url: 'https://upkeep.example/a"><b>.mp3' } },
        podcast: { ...podcast, title: evil },
        because: [evil],
      },
    ],
  })
  const { subject, html, text } = renderLetter(letter)
  expect(subject).not.toMatch(/[\r\n\p{Cc}]/u)
  expect(html).not.toMatch(/<script|onmouseover="|javascript:|[\p{Cc}--\n]|\u202E|<b>/v)
  expect(html.match(/<table/g)?.length).toBe(1 + 1 + 1 + 1) // the ground, Outlook's, the sheet, the one entry
  expect(text).not.toMatch(/^Bcc:|[\p{Cc}--\n]|\u202E|javascript:/mv)
})

test('is made of what mail programs keep: tables, styles in place, no property or unit that Gmail or Outlook drop', () => {
  const { html } = renderLetter(
    composeLetter({
      ...source,
      note: 'A note.',
      waiting: ['upkeep/2026-03-14-c'],
      insights: [{ ...insight, because: ['Water'] }, insight],
    }),
  )
  const kept = new Set(
    'margin padding color background-color border-top width max-width max-height font-family font-size font-style font-weight line-height letter-spacing text-align text-decoration text-indent display overflow overflow-wrap word-break table-layout mso-hide -webkit-text-size-adjust'.split(
      ' ',
    ),
  )
  const inPlace = [...html.matchAll(/ style="([^"]*)"/g)].flatMap(([, text = '']) => text.split(';').map((rule) => rule.split(':')))
  expect(inPlace.filter(([name = '']) => !kept.has(name))).toEqual([])
  expect(inPlace.filter(([, value = '']) => /rem|vw|calc|var\(|light-dark|!important|url/.test(value))).toEqual([])
  expect(html.match(/<table(?! role="presentation")/g)).toBeNull()
  const sheets = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, sheet = '']) => sheet)
  expect(sheets.every((sheet) => sheet.length < 8192 && !/@import|@font-face|url\(/.test(sheet))).toBe(true)
  // Without its sheets it is whole, too: light, one column, nothing hidden but the line beside the subject.
  expect(html.replace(/<style>[\s\S]*?<\/style>/g, '').match(/display:none/g)).toHaveLength(1)
})

test('stays under 60 KB however much there is: the last are told by headline and link, in both parts', () => {
  const many = Array.from({ length: 20 }, (_, index) => ({ ...insight, title: `Number ${index}`, body: 'صيانة '.repeat(900) }))
  const { html, text } = renderLetter(composeLetter({ ...source, insights: many, note: 'word '.repeat(5000) }))
  expect(new TextEncoder().encode(html).length).toBeLessThan(60_000)
  for (const part of [html, text]) expect(part.match(/Number \d+/g)?.length).toBeGreaterThanOrEqual(20)
  expect(text.match(/Said by/g)?.length).toBe(html.match(/Said by/g)?.length)
})

test('cuts a name that is a page long, and breaks a word that never ends', () => {
  const endless = { ...insight, title: 'W'.repeat(300), episode: { ...episode, title: 'A very long title '.repeat(100) } }
  const { html, text } = renderLetter(composeLetter({ ...source, insights: [endless] }))
  expect(text).toMatch(/Heard on Upkeep: A very long title [^…]{100,220}…/)
  expect(html).toContain('word-break:break-word')
  expect(html.match(/table-layout:fixed/g)).toHaveLength(2)
})

test('writes what comes from the right as such', () => {
  const arabic = { ...insight, title: 'عمل لا يراه أحد', episode: { ...episode, language: 'ar' } }
  expect(renderLetter(composeLetter({ ...source, insights: [arabic] })).html).toContain('<h2 lang="ar" dir="rtl"')
})

test("the addresses of an editor's note are links, and nothing more than that", () => {
  const note =
    'See [this](https://a.example/x?a=1&b=2), https://b.example/y. And https://c.example/"><b>z, https://a.example/<b>, https://b.example.'
  const { html } = renderLetter(composeLetter({ ...source, note }))
  const links = [...html.matchAll(/href="(https:\/\/[abc]\.example[^"]*)"/g)].map(([, address]) => address)
  expect(links).toEqual([
    'https://a.example/x?a=1&amp;b=2',
    'https://b.example/y',
    'https://c.example/',
    'https://a.example/',
    'https://b.example',
  ])
})

test("reads an editor's Markdown as plain text", () => {
  expect(plainParagraphs('# A *strong* note, \\*as is\\*, 2 * 3 * 4, snake_case_name.\n\nSee [this](https://a.example/x).')).toEqual([
    'A strong note, *as is*, 2 * 3 * 4, snake_case_name.',
    'See this (https://a.example/x).',
  ])
})
