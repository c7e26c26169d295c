import { execFile, spawn } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { layOut, type Mailing, secretText } from './fixture/mailing.ts'
import { type SmtpStandIn, startSmtp } from './fixture/smtp-stand-in.ts'

const run = promisify(execFile)
const project = path.join(import.meta.dirname, '../..')
const people = ['ada', 'ben', 'cleo', 'dora'].map((name) => `${name}.secret@readers.example`)
let mailing: Mailing
let server: SmtpStandIn
let env: Record<string, string>

beforeEach(async () => {
  mailing = await layOut()
  const today = new Date().toISOString().slice(0, 10)
  const brief = await readFile(path.join(mailing.content, 'briefs/2026-03-16.md'), 'utf8')
  await writeFile(path.join(mailing.content, `briefs/${today}.md`), brief.replace('2026-03-16', today))
  await writeFile(
    path.join(mailing.folder, 'people.csv'),
    `address,token\n${people.map((address) => `${address},token-of-theirs`).join('\n')}\nnot an address of eve.secret@,x\n`,
  )
})
afterEach(async () => {
  await server.stop()
  await mailing.remove()
})

async function start(behaviour?: Parameters<typeof startSmtp>[0]) {
  server = await startSmtp(behaviour)
  const { PATH = '', HOME = '' } = process.env
  const place = { SUBSCRIBERS: path.join(mailing.folder, 'people.csv'), LEDGER: mailing.ledgerFile, EARMARK_CONTENT: mailing.content }
  const summary = { GITHUB_STEP_SUMMARY: path.join(mailing.folder, 'summary.md'), EARMARK_CACHE: path.join(mailing.folder, 'cache') }
  env = { PATH, HOME, SMTP_URL: server.url, LEDGER_SECRET: secretText, ...place, ...summary }
}

/** Runs the command as a person does. */
async function send(...flags: string[]): Promise<{ printed: string; code: number }> {
  try {
    const { stdout, stderr } = await run(process.execPath, ['scripts/brief.ts', 'send', ...flags], { cwd: project, env })
    return { printed: stdout + stderr, code: 0 }
  } catch (error) {
    const field = (name: string) => (error instanceof Error ? String(Reflect.get(error, name)) : '')
    return { printed: field('stdout') + field('stderr'), code: Number(field('code')) }
  }
}

/** Everything that a run left, but the file of subscribers. */
async function readLeft(): Promise<string> {
  const names = await readdir(mailing.folder, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile() && entry.name !== 'people.csv')
  return (await Promise.all(files.map((entry) => readFile(path.join(entry.parentPath, entry.name), 'utf8')))).join('\n')
}

test('no address in what is printed, the summary, the ledger or the content, whatever the server says', async () => {
  await start({
    recipient: (address) => {
      if (address.startsWith('ben')) return { code: 550, text: `5.1.1 <${address}>: no such user` }
      return address.startsWith('cleo') ? { code: 421, text: `4.7.0 ${address} come back` } : undefined
    },
  })
  const { printed, code } = await send()
  expect(code).toBe(0)
  expect(printed).toContain('was sent to 2 subscribers.')
  expect(printed).toContain('! Subscriber 5 is left out: "address" is not a mail address.')
  expect(printed).toContain('Refused for good: 1.')
  expect(printed).toContain('550 5.1.1 (1)')
  const left = await readLeft()
  expect(left).toContain('was sent to 2 subscribers')
  for (const text of [printed, left]) expect(text).not.toMatch(/secret@|readers(?:\.|&#46;)example|token-of-theirs/)
}, 120_000)

test('says where nobody is to be written to, and where somebody asks for what is not here', async () => {
  await start()
  const file = path.join(mailing.folder, 'people.csv')
  await writeFile(
    file,
    'address,topics,muted,token\nada@readers.example,water,upkeep,token-of-theirs\nben@readers.example,gone,,token-of-theirs\n',
  )
  expect((await send()).printed).toContain('! 1 ask for or mute a topic or show that is not here, which says nothing.\n')
  await writeFile(file, '')
  expect(await send()).toEqual({ printed: '! SUBSCRIBERS holds nobody.\nNothing was sent.\n', code: 0 })
}, 120_000)

test('no address in what is printed of a fault', async () => {
  await start()
  const good = { ...env }
  const faults: [Record<string, string>, RegExp][] = [
    [{ SMTP_URL: '' }, /SMTP_URL is not set.*user:password@host:465/],
    [{ SMTP_URL: 'smtp://ada.secret@readers.example:pass' }, /SMTP_URL is not the address of a mail server/],
    [{ SMTP_URL: 'smtp://127.0.0.1:1' }, /Put off to the next run: 4[\s\S]*Stopped: the server took nothing/],
    [{ SUBSCRIBERS: '/nowhere/ada.secret@readers.example.csv' }, /SUBSCRIBERS: the file is not there/],
    [{ SUBSCRIBERS: 'http://readers.example/list.csv?key=token-of-theirs' }, /has to begin with https/],
    [{ LEDGER: path.join(project, 'ledger.jsonl') }, /LEDGER is inside the project/],
    [{ LEDGER_SECRET: 'short' }, /LEDGER_SECRET is shorter than 16/],
    [{ LEDGER: path.join(mailing.folder, 'people.csv/ledger') }, /ENOTDIR|EEXIST/],
  ]
  for (const [change, words] of faults) {
    env = { ...good, ...change }
    const { printed, code } = await send()
    expect(code).toBe(1)
    expect(printed).toMatch(words)
    expect(printed).not.toMatch(/secret@|token-of-theirs/)
  }
  env = { ...good, SMTP_URL: '' }
  expect(await send('--if-configured')).toEqual({ printed: 'SMTP_URL is not set, so the brief is not sent by e-mail.\n', code: 0 })
}, 120_000)

test('a run that is killed while the server takes a message: the next one settles it', async () => {
  let taken: () => void = () => {}
  const isTaken = new Promise<void>((resolve) => {
    taken = resolve
  })
  await start({
    message: () => {
      taken()
      return undefined
    },
    slowMs: 1_000,
  })
  const child = spawn(process.execPath, ['scripts/brief.ts', 'send'], { cwd: project, env, stdio: 'ignore' })
  await isTaken
  child.kill('SIGKILL')
  await new Promise((resolve) => child.once('exit', resolve))
  expect(await readFile(mailing.ledgerFile, 'utf8')).toContain('"step":"intent"')
  expect((await send()).printed).toContain('was sent to 4 subscribers.') // the lock of a process that is gone is taken over
  const ids = (await server.parsed()).map((mail) => `${JSON.stringify(mail.to)} ${mail.messageId}`)
  expect(new Set(ids).size).toBe(4)
}, 60_000)

test('a ledger on a branch: encrypted, without history, and one of two runs stops before its first message', async () => {
  const behaviour = { slowMs: 0 }
  await start(behaviour)
  const origin = path.join(mailing.folder, 'origin.git')
  const git = async (cwd: string, ...words: string[]) => (await run('git', words, { cwd })).stdout
  await mkdir(origin)
  await git(origin, 'init', '--quiet', '--bare')
  for (const words of [
    ['init', '--quiet'],
    ['remote', 'add', 'origin', origin],
  ])
    await git(mailing.content, ...words)
  env['LEDGER'] = 'branch:mail-ledger'
  expect((await send()).printed).toContain('was sent to 4 subscribers.')
  expect((await send()).printed).toContain('Not written to: 4 had it already.')
  expect((await git(origin, 'rev-list', '--count', 'mail-ledger')).trim()).toBe('1')
  const { stdout: sealed } = await run('git', ['cat-file', 'blob', 'mail-ledger:ledger.sealed'], { cwd: origin, encoding: 'buffer' })
  expect(sealed.toString('latin1')).not.toMatch(/"step"|readers/)
  env['LEDGER_SECRET'] = 'another secret of the tests'
  expect(await send()).toMatchObject({
    printed: 'The ledger cannot be opened: LEDGER_SECRET is not the one that it was written with.\n',
    code: 1,
  })
  await git(origin, 'branch', '-D', 'mail-ledger')
  env['LEDGER_SECRET'] = secretText
  server.accepted.length = 0
  behaviour.slowMs = 2_000 // so that the two overlap
  const both = await Promise.all([send(), send()])
  expect(both.map(({ code }) => code).sort()).toEqual([0, 1])
  expect(server.accepted.map(({ to }) => to).sort()).toEqual(people)
}, 120_000)
