import { hash } from 'node:crypto'
import { env } from '../env.ts'

/** What stands in a page itself: the script that sets the chosen theme before anything is painted, and the publisher's accent. */
export interface Inline {
  script: string
  /** `null` where the publisher chose no accent. */
  style: string | null
}

const policies = new Map<string, string>()

/**
 * The content security policy of a page (CSP level 3): its own host and what stands in the page itself, known by its SHA-256.
 * `'wasm-unsafe-eval'` is for the engine of search; artwork and audio come from the publishers' hosts, and many feeds
 * still name audio by http, which browsers ask for by https where the page is secure.
 */
export function policyFor({ script, style }: Inline): string {
  const key = `${script}\0${style}`
  const policy =
    policies.get(key) ??
    [
      "default-src 'self'",
      "img-src 'self' https: data:",
      "media-src 'self' https: http:",
      "object-src 'none'",
      "base-uri 'self'",
      `form-action 'self'${env.formOrigin === null ? '' : ` ${env.formOrigin}`}`,
      `script-src 'self' 'wasm-unsafe-eval' ${hashOf(script)}`,
      `style-src 'self'${style === null ? '' : ` ${hashOf(style)}`}`,
    ].join('; ')
  policies.set(key, policy)
  return policy
}

function hashOf(text: string): string {
  return `'sha256-${hash('sha256', text, 'base64')}'`
}
