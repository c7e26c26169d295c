import { startSmtp } from '../mail/fixture/smtp-stand-in.ts'

/** A mail server of its own process that takes everything; prints its address, and on SIGTERM how many messages it took. */
const server = await startSmtp()
console.log(server.url)
process.once('SIGTERM', () => {
  console.log(server.accepted.length)
  process.exit(0)
})
