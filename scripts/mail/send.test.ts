import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSmtp } from '../net/smtp.ts'
import { readSmtpUrl } from '../net/smtp-url.ts'
import { makeCertificate } from './fixture/certificate.ts'
import { layOut, type Mailing, monday, tellSubscriber, tuesday } from './fixture/mailing.ts'
import { type Behaviour, type SmtpStandIn, startSmtp } from './fixture/smtp-stand-in.ts'

const ada = tellSubscriber('Ada@Readers.example')
const ben = tellSubscriber('ben@readers.example')
let mailing: Mailing
let server: SmtpStandIn

beforeEach(async () => {
  mailing = await layOut()
})
afterEach(async () => {
  await server.stop()
  await mailing.remove()
})

const start = async (behaviour?: Behaviour) => {
  server = await startSmtp(behaviour)
  return server.url
}
const recipients = () => server.accepted.map(({ to }) => to)

test('sends the brief as it stands, with the headers of a list that one click leaves', async () => {
  const url = await start()
  const report = await mailing.run({
    url,
    subscribers: [ada],
    mail: { replyTo: 'desk@margins.example', unsubscribeTo: 'leave@margins.example' },
  })
  expect(report).toMatchObject({ sent: 1, refused: 0, later: 0, stopped: null })
  const [mail] = await server.parsed()
  const header = (name: string) => mail?.headerLines.find(({ key }) => key === name)?.line.replace(/\r?\n/g, '')
  expect(mail?.from?.text).toBe('"Margins" <brief@margins.example>')
  expect(mail?.to).toMatchObject({ text: 'Ada@readers.example' })
  expect(mail?.subject).toBe('Margins: Spares come before monitors')
  expect(mail?.date?.toISOString()).toBe('2026-03-16T12:00:00.000Z')
  expect([header('reply-to'), header('auto-submitted'), header('precedence')]).toEqual([
    'Reply-To: desk@margins.example',
    'Auto-Submitted: auto-generated',
    'Precedence: list',
  ])
  expect(header('list-unsubscribe')).toBe(
    'List-Unsubscribe: <https://lists.example/leave?token=token-of-a-test>, <mailto:leave@margins.example?subject=unsubscribe%20token-of-a-test>',
  )
  expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  expect(header('message-id')).toMatch(/^Message-ID: <brief\.2026-03-16\.[0-9a-f]{32}@margins\.example>$/)
  expect(mail?.text?.match(/^\d\. .*/gm)).toEqual(['1. Spares come before monitors', '2. Mulch saves more water than drip lines'])
  expect(mail?.text).toContain('Two of these disagree, as told (https://margins.example/).')
})

test('sends each brief once, however often it runs', async () => {
  const url = await start()
  await mailing.run({ url, subscribers: [ada, ben] })
  const again = await mailing.run({ url, subscribers: [ada, ben] })
  expect(again).toMatchObject({ sent: 0, idle: { 'had-it': 2 } })
  expect(recipients()).toEqual(['Ada@readers.example', 'ben@readers.example'])
  await mailing.run({ url, subscribers: [ada, ben], briefs: [monday, tuesday] })
  expect(server.accepted).toHaveLength(4)
})

test("says which language a mail speaks: its reader's, where there are words in it, else the site's", async () => {
  const url = await start()
  await mailing.run({ url, subscribers: [ada, tellSubscriber('carla@readers.example', { language: 'de' })] })
  const languages = (await server.parsed()).map(({ headers }) => headers.get('content-language'))
  expect(languages.toSorted()).toEqual(['de', 'en'])
})

test('ranks for each reader as they like it, and says why', async () => {
  const url = await start()
  const subscribers = [
    ada,
    tellSubscriber('water@readers.example', { topics: ['water'] }),
    tellSubscriber('dry@readers.example', { muted: 'water' }),
  ]
  await mailing.run({ url, subscribers })
  const mails = await server.parsed()
  const titles = (to: string) => mails.find((mail) => JSON.stringify(mail.to).includes(to))?.text?.match(/(?<=^\d\. ).*/gm)
  expect(titles('Ada@')).toEqual(['Spares come before monitors', 'Mulch saves more water than drip lines'])
  expect(titles('water@')).toEqual(['Mulch saves more water than drip lines', 'Spares come before monitors'])
  expect(titles('dry@')).toEqual(['Spares come before monitors'])
  expect(mails.find((mail) => JSON.stringify(mail.to).includes('water@'))?.text).toContain('(Because you follow Water)')
})

test('sends nothing where all is muted, and keeps it for the next brief', async () => {
  const url = await start()
  const report = await mailing.run({ url, subscribers: [tellSubscriber('no@readers.example', { muted: ['water', 'upkeep'] })] })
  expect(report).toMatchObject({ sent: 0, later: 0, stopped: null, idle: { 'nothing-new': 1 } })
  expect(await readFile(mailing.ledgerFile, 'utf8')).not.toContain('"step"')
})

test('a run that comes late covers what was missed in one mail', async () => {
  const url = await start()
  await mailing.run({
    url,
    subscribers: [ada],
    briefs: [{ ...monday, episodes: monday.episodes.slice(0, 1), insights: monday.insights.slice(0, 1) }],
  })
  await mailing.run({ url, subscribers: [ada], briefs: [monday, tuesday] })
  const [, late] = await server.parsed()
  expect(late?.text?.match(/(?<=^\d\. ).*/gm)?.sort()).toEqual(['Leaks pay for their own repair', 'Mulch saves more water than drip lines'])
})

test('tries again after 451 and 421, under the same Message-ID, and loses nobody', async () => {
  const url = await start({
    recipient: (address, attempt) => {
      if (attempt > 1) return undefined
      return address.startsWith('ben') ? { code: 421, text: 'closing <ben@readers.example>' } : { code: 451, text: 'greylisted' }
    },
  })
  const report = await mailing.run({ url, subscribers: [ada, ben] })
  expect(report).toMatchObject({ sent: 2, later: 0 })
  expect(recipients().sort()).toEqual(['Ada@readers.example', 'ben@readers.example'])
})

test('leaves to the next run what is put off to the end', async () => {
  let isBusy = true
  const url = await start({
    recipient: (address) => (isBusy && address.startsWith('ben') ? { code: 451, text: '4.7.1 later' } : undefined),
  })
  const first = await mailing.run({ url, subscribers: [ada, ben] })
  expect(first).toMatchObject({ sent: 1, later: 1 })
  isBusy = false
  expect(await mailing.run({ url, subscribers: [ada, ben] })).toMatchObject({ sent: 1, idle: { 'had-it': 1 } })
  expect(recipients()).toEqual(['Ada@readers.example', 'ben@readers.example'])
})

test('records 550, does not try again for that brief, and pauses the address after three', async () => {
  const url = await start({
    recipient: (address) => (address.startsWith('ben') ? { code: 550, text: 'no such user ben@readers.example' } : undefined),
  })
  const briefs = ['2026-03-16', '2026-03-17', '2026-03-18', '2026-03-19'].map((date) => ({ ...monday, date }))
  for (const [index] of briefs.entries()) {
    const report = await mailing.run({ url, subscribers: [ada, ben], briefs: briefs.slice(0, index + 1) })
    expect(report).toMatchObject(index < 3 ? { refused: 1 } : { refused: 0, idle: { paused: 1 } })
    const again = await mailing.run({ url, subscribers: [ben], briefs: briefs.slice(0, index + 1) })
    expect(again).toMatchObject({ refused: 0, sent: 0 })
  }
  expect(await readFile(mailing.ledgerFile, 'utf8')).not.toMatch(/readers|@/)
})

test('stops, and blames nobody, where the server refuses everybody or the sender', async () => {
  const many = Array.from({ length: 60 }, (_, index) => tellSubscriber(`r${index}@readers.example`))
  const url = await start({ recipient: () => ({ code: 554, text: 'go away' }) })
  const report = await mailing.run({ url, subscribers: many })
  expect(report.stopped).toBe('the server refuses every message (554)')
  expect(report.refused).toBeLessThan(30)
})

test('settles by choice what nobody knows: a connection that breaks after the message', async () => {
  for (const [unsure, sent, dropped] of [
    ['resend', 1, 0],
    ['drop', 0, 1],
  ] as const) {
    await mailing.remove()
    mailing = await layOut()
    const url = await start({ message: (_, attempt) => (attempt === 1 ? 'drop' : undefined) })
    const report = await mailing.run({ url, subscribers: [ada], mail: { unsure, connections: 1 } })
    expect(report, unsure).toMatchObject({ sent, dropped, later: 0 })
    const ids = (await server.parsed()).map(({ messageId }) => messageId)
    expect(new Set(ids).size).toBe(1)
    expect(ids).toHaveLength(unsure === 'resend' ? 2 : 1)
    expect(await mailing.run({ url, subscribers: [ada], mail: { unsure } })).toMatchObject({ sent: 0 })
    if (unsure === 'resend') await server.stop()
  }
})

test('a connection that breaks in the middle of a message: it goes again, and comes once', async () => {
  const url = await start({ cut: (address, attempt) => address.startsWith('ben') && attempt === 1 })
  const report = await mailing.run({ url, subscribers: [ada, ben], mail: { connections: 1 } })
  expect(report).toMatchObject({ sent: 2, later: 0, stopped: null })
  expect(recipients().sort()).toEqual(['Ada@readers.example', 'ben@readers.example'])
})

test('gives up a server that is too slow, and says what cannot be reached', async () => {
  const url = await start({ slowMs: 1_000 })
  const slow = await mailing.run({ url, subscribers: [ada], timeoutMs: 200, mail: { unsure: 'resend' } })
  expect(slow).toMatchObject({ sent: 0, later: 1, stopped: 'the server took nothing: it cannot be reached, or wants to be asked later' })
  expect(slow.unsure.size).toBe(1)
  const gone = await mailing.run({ url: 'smtp://127.0.0.1:1', subscribers: [ben] })
  expect(gone).toMatchObject({ sent: 0, later: 1, stopped: 'the server took nothing: it cannot be reached, or wants to be asked later' })
})

test('sends nothing in the clear: a server without TLS, or with a certificate that nobody knows, stops the run', async () => {
  const url = await start()
  const port = new URL(url).port
  const change = (host: string) => `smtp://${host}:${port}`
  const insist = { ...readSmtpUrl(change('127.0.0.1')), tls: 'starttls' as const }
  const plain = openSmtp(insist, { connections: 1 })
  expect(await plain.send({ from: 'a@b.example', to: 'c@d.example', message: Buffer.from('x') })).toMatchObject({ kind: 'down' })
  plain.close()
  const secured = await startSmtp({ options: { disabledCommands: [] } }) // with the certificate that smtp-server brings
  const smtp = openSmtp({ ...insist, port: secured.port }, { connections: 1 })
  const reply = await smtp.send({ from: 'a@b.example', to: 'c@d.example', message: Buffer.from('x') })
  smtp.close()
  await secured.stop()
  expect(reply).toMatchObject({ kind: 'down', reason: expect.stringMatching(/certificate/) })
  expect(secured.accepted).toEqual([])
})

test('speaks TLS with a server that it trusts, and says where the password is wrong', async () => {
  const { key, cert } = makeCertificate()
  const options: Behaviour['options'] = {
    key,
    cert,
    authOptional: false,
    disabledCommands: [],
    onAuth: ({ username, password }, _, done) =>
      username === 'desk' && password === 'p@ss' ? done(null, { user: username }) : done(new Error('no')),
  }
  for (const secure of [false, true]) {
    const secured = await startSmtp({ options: { ...options, secure } })
    const address = (password: string) => readSmtpUrl(`smtp${secure ? 's' : ''}://desk:${password}@127.0.0.1:${secured.port}`)
    const tls = secure ? 'implicit' : 'starttls'
    const outgoing = { from: 'a@b.example', to: 'c@d.example', message: Buffer.from('Subject: x\r\n\r\nx\r\n') }
    const smtp = openSmtp({ ...address('p%40ss'), tls }, { connections: 1, ca: cert })
    expect(await smtp.send(outgoing)).toMatchObject({ kind: 'accepted' })
    smtp.close()
    const wrong = openSmtp({ ...address('pass'), tls }, { connections: 1, ca: cert })
    expect(await wrong.send(outgoing)).toMatchObject({ kind: 'down', reason: expect.stringMatching(/user name or password/) })
    wrong.close()
    expect(secured.accepted).toHaveLength(1)
    await secured.stop()
  }
})

test('sends no faster than it may', async () => {
  const url = await start()
  const many = Array.from({ length: 25 }, (_, index) => tellSubscriber(`r${index}@readers.example`))
  const started = performance.now()
  expect(await mailing.run({ url, subscribers: many, mail: { perSecond: 10 } })).toMatchObject({ sent: 25 })
  expect(performance.now() - started).toBeGreaterThan(1900) // ten at once, ten a second later, and the rest
})

test('opens no more connections than it may', async () => {
  const url = await start({ slowMs: 5 })
  const many = Array.from({ length: 40 }, (_, index) => tellSubscriber(`r${index}@readers.example`))
  expect(await mailing.run({ url, subscribers: many, mail: { connections: 2 } })).toMatchObject({ sent: 40 })
  expect(server.mostConnections()).toBe(2)
})
