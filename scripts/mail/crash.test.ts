import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { layOut, type Mailing, monday, tellSubscriber } from './fixture/mailing.ts'
import { type SmtpStandIn, startSmtp } from './fixture/smtp-stand-in.ts'
import type { SendRequest } from './send.ts'

const subscribers = ['ada', 'ben', 'cleo'].map((name) => tellSubscriber(`${name}@readers.example`))
let mailing: Mailing
let server: SmtpStandIn

beforeEach(async () => {
  mailing = await layOut()
  server = await startSmtp()
})
afterEach(async () => {
  await server.stop()
  await mailing.remove()
})

const crash = new Error('the machine went down')

/** Breaks a run off at its nth step. A step is a write to the ledger or a message to the server; it is lost, or done and not known. */
function breakOffAt(nth: number, isDone: boolean): { change: (request: SendRequest) => SendRequest; wasReached: () => boolean } {
  let step = 0
  const next = async <T>(work: () => Promise<T>): Promise<T> => {
    step++
    if (step < nth) return work()
    if (step === nth && isDone) await work()
    throw crash // and so does everything after: nothing more is written by a dead process
  }
  return {
    change: (request) => ({
      ...request,
      ledger: { ...request.ledger, write: (lines) => next(() => request.ledger.write(lines)) },
      smtp: { ...request.smtp, send: (outgoing) => next(() => request.smtp.send(outgoing)) },
    }),
    wasReached: () => step >= nth,
  }
}

// With one connection: the edition, then intent, message and result of each of three.
const stepsOfARun = 10

for (const unsure of ['resend', 'drop'] as const) {
  test(`a crash at any step, and a run after it: everybody has the brief, with "${unsure}"`, async () => {
    for (let nth = 1; nth <= stepsOfARun; nth++) {
      for (const isDone of [false, true]) {
        await rm(mailing.ledgerFile, { force: true })
        server.accepted.length = 0
        const run = { url: server.url, subscribers, mail: { unsure, connections: 1 } }
        const { change, wasReached } = breakOffAt(nth, isDone)
        await expect(mailing.run({ ...run, change })).rejects.toBe(crash)
        expect(wasReached()).toBe(true)
        await mailing.run(run)
        await mailing.run(run)
        const got = subscribers.map(({ address }) => server.accepted.filter(({ to }) => to === address).length)
        const where = `step ${nth}, ${isDone ? 'done' : 'lost'}`
        // The one open window: the intent stands, and nobody knows of the message.
        const intentStood = nth % 3 === 2 ? isDone : nth % 3 === 0 || (nth % 3 === 1 && nth > 1 && !isDone)
        const hadIt = nth % 3 === 0 ? isDone : nth % 3 === 1 && nth > 1
        const who = Math.ceil((nth - 1) / 3) - 1
        const expected = [1, 1, 1]
        if (intentStood && unsure === 'resend' && hadIt) expected[who] = 2
        if (intentStood && unsure === 'drop' && !hadIt) expected[who] = 0
        expect(got, where).toEqual(expected)
        const ids = (await server.parsed()).map((mail) => `${JSON.stringify(mail.to)} ${mail.messageId}`)
        expect(new Set(ids).size, where).toBe(expected.filter((times) => times > 0).length) // sent again is sent under the same Message-ID
      }
    }
  }, 60_000)
}

test('of two runs at once, one sends and the other says so', async () => {
  const results = await Promise.allSettled([1, 2].map(() => mailing.run({ url: server.url, subscribers })))
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const [refused] = results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []))
  expect(refused).toMatch(/Another run is sending \(.*\.lock\)/)
  expect(server.accepted.map(({ to }) => to).sort()).toEqual(subscribers.map(({ address }) => address))
})

test('a ledger line that was cut short is dropped, one that is broken is told by its number', async () => {
  await mailing.run({ url: server.url, subscribers })
  await appendFile(mailing.ledgerFile, '{"at":"2026-03-1')
  expect(await mailing.run({ url: server.url, subscribers, briefs: [monday] })).toMatchObject({ idle: { 'had-it': 3 } })
  const text = await readFile(mailing.ledgerFile, 'utf8')
  expect(text.endsWith('}\n')).toBe(true)
  await writeFile(mailing.ledgerFile, text.replace('"step":"sent"', '"step":"snet"'))
  await expect(mailing.run({ url: server.url, subscribers })).rejects.toThrow(/ledger\.jsonl: line \d+ cannot be read/)
})
