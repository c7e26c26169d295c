import { Parser } from 'htmlparser2'

/** Text with HTML's named and numeric entities decoded once; an unknown one stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  const parts: string[] = []
  new Parser({ ontext: (data) => parts.push(data) }).end(text.replace(/</g, '&lt;'))
  return parts.join('')
}
