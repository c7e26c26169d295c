import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { UserError } from '../user-error.ts'

/** What LEDGER_SECRET is good for. Without it nobody can tell whether an address stands in the ledger. */
export interface Secret {
  /** The keyed hash of a mailbox, 32 hex digits. */
  keyOf: (person: string) => string
  /** The left part of a Message-ID: the same for a brief and a mailbox, and telling nothing of it. */
  messageIdOf: (brief: string, person: string) => string
  /** Encrypts and authenticates (AES-256-GCM). */
  seal: (text: string) => Buffer
  /** Throws a `UserError` where the text was sealed under another secret, or changed. */
  open: (sealed: Uint8Array) => string
}

const shortest = 16

/** Derives the keys from LEDGER_SECRET (HKDF, SHA-256). Throws a `UserError` where it is too short to keep anything secret. */
export function readSecret(text: string): Secret {
  if (text.length < shortest)
    throw new UserError(`LEDGER_SECRET is shorter than ${shortest} characters: make one with "openssl rand -hex 32".`)
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', text, 'earmark', use, 32))
  const keys = { address: derive('address'), message: derive('message'), seal: derive('seal') }
  const hash = (key: Buffer, words: string) => createHmac('sha256', key).update(words).digest('hex').slice(0, 32)
  return {
    keyOf: (person) => hash(keys.address, person),
    messageIdOf: (brief, person) => `brief.${brief}.${hash(keys.message, `${brief}\0${person}`)}`,
    seal: (words) => {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', keys.seal, nonce)
      const body = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    open: (sealed) => {
      try {
        const decipher = createDecipheriv('aes-256-gcm', keys.seal, sealed.subarray(0, 12))
        decipher.setAuthTag(sealed.subarray(12, 28))
        return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')
      } catch {
        throw new UserError('The ledger cannot be opened: LEDGER_SECRET is not the one that it was written with.')
      }
    },
  }
}
