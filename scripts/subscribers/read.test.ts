import { expect, test } from 'vitest'
import { readCsv } from './csv.ts'
import { formatOf, readSubscribers } from './read.ts'

const site = { timeZone: 'Europe/Berlin' }
const ada = {
  address: 'ada@readers.example',
  cadence: 'weekly',
  timeZone: 'America/New_York',
  language: 'pt-BR',
  topics: ['water', 'work'],
  shows: ['upkeep'],
  people: ['Ada Okafor'],
  muted: ['noise'],
  token: 'abcdefgh',
}
const ben = { address: 'ben@readers.example', cadence: 'daily', timeZone: 'Europe/Berlin', topics: [], shows: [], people: [], muted: [] }

test('reads the same subscribers from CSV, YAML and JSON', () => {
  const csv = `address,cadence,timeZone,language,topics,shows,people,muted,token\r\nada@readers.example,weekly,America/New_York,pt-BR,"water, work",upkeep,Ada Okafor,noise,abcdefgh\r\nben@readers.example,,,,,,,,\r\n`
  const yaml = `subscribers:
  - { address: ada@readers.example, cadence: weekly, timeZone: America/New_York, language: pt-BR, topics: [water, work], shows: upkeep, people: [Ada Okafor], muted: [noise], token: abcdefgh }
  - address: ben@readers.example
`
  const json = JSON.stringify([{ ...ada }, { address: 'ben@readers.example' }])
  for (const [format, text] of [
    ['csv', csv],
    ['yaml', yaml],
    ['json', json],
  ] as const) {
    expect(readSubscribers(text, format, site), format).toEqual({ ok: true, subscribers: [ada, ben], problems: [] })
  }
})

test('leaves out what is not right, and says which by number without a word of it', () => {
  const rows = [
    { address: 'ada@readers.example\r\nRCPT TO:<eve@evil.example>' },
    { address: 'ben@readers.example', cadence: 'hourly' },
    { address: 'ben@readers.example', timeZone: '+02:00' },
    { address: 'ben@readers.example', token: 'a b' },
    {},
    { address: 'ben@readers.example', 'joined on': 'yesterday', 'eve@evil.example': 1 },
    { address: 'BEN@Readers.example' },
  ]
  const result = readSubscribers(JSON.stringify(rows), 'json', site)
  expect(result).toEqual({
    ok: true,
    subscribers: [ben],
    problems: [
      'Fields that are not known are passed over: "joined on", one without a plain name.',
      'Subscriber 1 is left out: "address" is not a mail address.',
      'Subscriber 2 is left out: "cadence" is none of daily, weekdays, weekly.',
      'Subscriber 3 is left out: "timeZone" is not a time zone like "Europe/Berlin".',
      'Subscriber 4 is left out: "token" is not 8 to 200 letters, digits, hyphens and underscores.',
      'Subscriber 5 is left out: "address" is missing or not a text.',
      'Subscriber 7 is left out: the address stands there before.',
    ],
  })
})

test('takes what a list service exports: the address under its name there, and nobody who left', () => {
  const csv = `email,name,status\nada@readers.example,Ada,enabled\neve@readers.example,Eve,blocklisted\nben@readers.example,,\n`
  const result = readSubscribers(csv, 'csv', site)
  expect(result).toMatchObject({
    ok: true,
    subscribers: [{ address: 'ada@readers.example' }, { address: 'ben@readers.example' }],
    problems: ['Left out by their "status": 1.', 'Fields that are not known are passed over: "name".'],
  })
  const json = [{ email_address: 'ben@readers.example' }, { email_address: 'dan@readers.example', status: 'unsubscribed' }, null]
  expect(readSubscribers(JSON.stringify(json), 'json', site)).toEqual({
    ok: true,
    subscribers: [ben],
    problems: ['Left out by their "status": 1.', 'Subscriber 3 is left out: "it" is missing or not a text.'],
  })
})

test('a file that cannot be read is told without a word of it', () => {
  const told = (
    [
      ['json', '[{"address": "ada@readers.example"'],
      ['yaml', '- address: "ada@readers.example'],
      ['yaml', 'ada@readers.example'],
      ['csv', 'address\n"ada@readers.example" x'],
    ] as const
  ).map(([format, text]) => readSubscribers(text, format, site))
  expect(told).toEqual([
    { ok: false, reason: 'it is not JSON' },
    { ok: false, reason: 'it is not YAML' },
    { ok: false, reason: 'it holds no list of subscribers' },
    { ok: false, reason: 'line 2 has a quotation mark out of place' },
  ])
  expect(readSubscribers('', 'yaml', site)).toEqual({ ok: true, subscribers: [], problems: [] })
})

test('reads CSV as RFC 4180 has it', () => {
  expect(readCsv('\uFEFFa,b\n"1, ""one""","two\nlines"\n\n3,')).toEqual({
    ok: true,
    rows: [
      { a: '1, "one"', b: 'two\nlines' },
      { a: '3', b: '' },
    ],
  })
  expect(readCsv('a,b\n1,2,3')).toEqual({ ok: false, reason: 'line 2 has 3 fields, not 2' })
  expect(readCsv('a,a\n1,2')).toEqual({ ok: false, reason: 'its first line names a column twice' })
})

test('knows a format by name, by type, by how it begins', () => {
  expect([
    formatOf({ name: 'list.CSV', type: null, text: '' }),
    formatOf({ name: '/export', type: 'application/json; charset=utf-8', text: '' }),
    formatOf({ name: '/export', type: null, text: ' [{"address"' }),
    formatOf({ name: '/export', type: 'text/plain', text: 'address,cadence\n' }),
    formatOf({ name: '/export', type: 'text/plain', text: '- address: x' }),
  ]).toEqual(['csv', 'json', 'json', 'csv', 'yaml'])
})
