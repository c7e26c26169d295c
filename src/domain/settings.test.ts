import { expect, test } from 'vitest'
import { settingsSchema } from './settings.ts'

const least = { title: 'Margins', tagline: 'Heard', topics: [{ id: 'ideas', name: 'Ideas' }] }

function faultsOf(settings: Record<string, unknown>): string[] {
  const { error } = settingsSchema.safeParse({ ...least, ...settings })
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`)
}

test('takes a logo beside it or at an address, and links for the foot', () => {
  const footer = ['https://example.org/imprint', 'mailto:desk@example.org', '/about/'].map((address) => ({ name: 'A link', address }))
  for (const logo of ['logo.svg', 'our-mark.2.PNG', 'https://example.org/mark']) expect(faultsOf({ logo, footer }), logo).toEqual([])
})

test('says what is wrong with a name, an accent, a logo or a link', () => {
  expect(faultsOf({ accent: 'teal' })).toEqual(['accent is not a colour like "#1a4fba"'])
  for (const logo of ['../secret.png', 'http://example.org/a.png', 'logo.pdf', '/logo.svg', 'a/b.svg']) {
    expect(faultsOf({ logo }), logo).toEqual([
      'logo is not a picture: write the name of an SVG, PNG, WebP, AVIF, JPEG or GIF file beside settings.md, or an address with https://',
    ])
  }
  for (const address of ['example.org', 'javascript:alert(1)', '//example.org', 'mailto:nobody']) {
    expect(faultsOf({ footer: [{ name: 'A link', address }] }), address).toEqual([
      'footer.0.address is not an address: write "https://…", "mailto:…" or "/about/"',
    ])
  }
})

test('takes languages by their tags alone', () => {
  for (const language of ['en', 'pt-BR', 'zh-Hant', 'ar']) expect(faultsOf({ language }), language).toEqual([])
  for (const language of ['', 'English', 'de_DE', 'en/us']) {
    expect(faultsOf({ language }), language).toEqual(['language is no language tag: write "de" or "pt-BR", for example'])
  }
})

test('a brief comes daily by UTC unless settings say otherwise, and only in a time zone that there is', () => {
  const read = (brief: object) =>
    settingsSchema.safeParse({ title: 'Margins', tagline: 'Heard', topics: [{ id: 'work', name: 'Work' }], brief })
  expect(read({}).data?.brief).toEqual({ size: 5, perEpisode: 2, perPodcast: 2, cadence: 'daily', weekday: 'monday', timeZone: 'UTC' })
  expect(read({ cadence: 'weekly', weekday: 'friday', timeZone: 'America/Sao_Paulo' }).success).toBe(true)
  expect(read({ timeZone: 'Berlin' }).error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
    ['brief.timeZone', 'is not a time zone: write a name of the IANA database such as "Europe/Berlin", or "UTC"'],
  ])
  expect([read({ cadence: 'hourly' }).success, read({ weekday: 'Freitag' }).success]).toEqual([false, false])
})
