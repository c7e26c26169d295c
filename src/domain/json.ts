/** What a text in JSON says; `null` where it is broken or cut off. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
