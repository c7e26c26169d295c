import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { imageMetadata } from 'astro/assets/utils'
import { addressOf } from './addresses.ts'

/** A publisher's logo. */
export interface Logo {
  /** Where a page finds it. */
  address: string
  /** Width by height in pixels, for the browser to keep its place; `null` for a picture at an address of its own. */
  size: { width: number; height: number } | null
  /** The file to be published, with its name below the base; `null` for a picture at an address of its own. */
  file: { name: string; bytes: Buffer } | null
}

/** Reads the logo that settings name: an https address, or a file beside settings.md. Throws one line where it cannot be used. */
export async function readLogo(logo: string | undefined, content: string): Promise<Logo | null> {
  if (logo === undefined) return null
  if (/^https:/.test(logo)) return { address: logo, size: null, file: null }
  const bytes = await readFile(join(content, logo)).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`settings.md: "logo" names ${logo}, but there is no such file beside settings.md`, { cause: error })
  })
  const size = await imageMetadata(bytes, logo).catch((cause: unknown) => {
    throw new Error(`settings.md: "logo" names ${logo}, but that is not a picture that can be read`, { cause })
  })
  const name = `logo${logo.slice(logo.lastIndexOf('.')).toLowerCase()}`
  return { address: addressOf(name), size: { width: size.width, height: size.height }, file: { name, bytes } }
}
