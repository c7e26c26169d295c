import { hash } from 'node:crypto'

/** Namespace of Earmark's names: a UUID drawn once (RFC 9562, 6.5). It must never change, or every item is new to every reader. */
const namespace = Buffer.from('7f1d6a52c3b94e0e9a5df4b4b2a0c861', 'hex')

/**
 * The identity of an item in all feeds, for ever: a name-based UUID (RFC 9562, version 5) of its id in the content directory
 * (`insights/…`, `briefs/2026-03-02`). It stays where the site moves to another host or path, and where a file is edited; a file
 * that is renamed is another item.
 */
export function feedGuid(name: string): string {
  const bytes = hash('sha1', Buffer.concat([namespace, Buffer.from(name)]), 'buffer').subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`
}
