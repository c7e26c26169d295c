/** Names under which exports of list services have the address. */
const addressNames = ['email', 'email_address', 'Email', 'Email Address']
/** What such exports call somebody who wants to be written to; anybody else left the list, never confirmed, or bounced. */
const wanted = new Set(['', 'enabled', 'active', 'subscribed', 'confirmed', 'regular', 'premium'])

/** An entry of a list as the file of subscribers has it; `null` for somebody who is in a service's export and is no subscriber. */
export function readExported(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return entry
  const { status, ...facts }: Record<string, unknown> = { ...entry }
  if (status !== undefined && status !== null && !wanted.has(String(status).trim().toLowerCase())) return null
  const name = addressNames.find((one) => one in facts)
  if (name === undefined || 'address' in facts) return facts
  const { [name]: address, ...rest } = facts
  return { address, ...rest }
}
