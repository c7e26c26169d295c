import type { Response } from 'undici'

/** The decoded body of a reply, or `null` where it is larger than `cap` bytes; reading stops there. */
export async function readCapped(response: Response, cap: number): Promise<Uint8Array | null> {
  if (!response.body) return new Uint8Array()
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body) {
    size += part.byteLength
    if (size > cap) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}
