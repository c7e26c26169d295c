/** A `mailto:` address with a message that subscribes, ready to be sent (RFC 6068). */
export function preparedMessage(address: string, title: string): string {
  const query = { subject: `Subscribe to ${title}`, body: `Please send me the brief of ${title}.` }
  const fields = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return `${address}?${fields.join('&')}`
}
