import { hash } from 'node:crypto'
import type { z } from 'astro/zod'
import { idOf, listMarkdown, readChecked, readText } from './content-files.ts'
import { type Changes, changesFile, keepChanges, keepEntries } from './entries.ts'
import { cutParagraphs } from './paragraphs.ts'
import { digestOfText, readersDigest } from './readers.ts'
import { isTelling, type Noted, type Register, readRegister, sameSign, signOf, writeRegister } from './register.ts'

/** Which files a collection is made of, and what their front matter must be. */
export interface Files {
  /** Absolute path; where it is not there, there are none. */
  folder: string
  schema: z.ZodType<Record<string, unknown>>
  /** Whether their bodies are Markdown, of which HTML is to be made. */
  isMarkdown: boolean
}

/** Makes HTML of Markdown. */
export type Render = (markdown: string) => Promise<string>

/**
 * Brings the entries kept in `file` (entries.ts) up to the Markdown files of a folder. A file that has the sign that it had is not read, one whose
 * text is what it was is not parsed; where anything kept is lost or broken, all are read. Gives a digest that stands for all entries.
 * Rejects with one line that names the file and the field where one is broken.
 */
export async function refreshEntries(file: string, { folder, schema, isMarkdown }: Files, render: Render): Promise<string> {
  const place = `${file}.register`
  const kept = { readers: readersDigest, beside: [file, changesFile(file)] }
  const now = Date.now()
  const before = readRegister(place, kept)
  const register: Register = new Map()
  const changes: Changes = new Map()
  for (const name of listMarkdown(folder)) {
    const id = idOf(name)
    const known = before?.get(id)
    const file = `${folder}/${name}`
    const looked = look(file, known, now)
    if (looked === null) continue
    register.set(id, looked.noted)
    if (looked.text !== null) {
      const { data, body } = readChecked(schema, file, looked.text)
      const markdown = isMarkdown && body !== '' ? { text: body, html: await render(body) } : null
      changes.set(id, { id, digest: looked.noted.digest, data, paragraphs: cutParagraphs(body), ...(markdown && { markdown }) })
    }
  }
  if (before === null) keepEntries(file, changes)
  else {
    for (const id of before.keys()) if (!register.has(id)) changes.set(id, null)
    if (changes.size > 0) keepChanges(file, changes, register.size)
  }
  if (changes.size > 0 || isOther(register, before)) writeRegister(place, register, kept)
  return digestOfAll(register)
}

/** What is to be noted of a file, and its text where that is another than was known; `null` where there is no file. */
function look(file: string, known: Noted | undefined, now: number): { noted: Noted; text: string | null } | null {
  const sign = signOf(file)
  if (sign === null) return null
  if (known !== undefined && sameSign(known.sign, sign)) return { noted: known, text: null }
  const text = readText(file)
  if (text === null) return null
  const digest = digestOfText(text)
  return { noted: { digest, sign: isTelling(sign, now) ? sign : null }, text: digest === known?.digest ? null : text }
}

/** Whether any file has another sign than was known. */
function isOther(register: Register, before: Register | null): boolean {
  return register.entries().some(([id, noted]) => before?.get(id) !== noted)
}

function digestOfAll(register: Register): string {
  let text = ''
  for (const [id, { digest }] of register) text += `${id}\0${digest}\0`
  return hash('sha256', text, 'base64url')
}
