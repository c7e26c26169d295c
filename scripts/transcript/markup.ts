import { Parser } from 'htmlparser2'

/** Tags that captions and loose transcripts use. Others (`List<String>`) are words. */
const tag =
  /<\/?(?:c|v|b|i|u|s|em|strong|span|font|ruby|rt|lang|p|br|div|a|sub|sup|small|big|tt|code)(?:[.\s/][^<>]{0,300})?>|<\d[\d:.]{0,20}>/gi

/** Text without caption tags, `{\an8}` positions and control characters, entities decoded. Line feeds stay. */
export function stripMarkup(text: string): string {
  let plain = text
  if (plain.includes('<')) plain = plain.replace(/<br\s{0,9}\/?>/gi, '\n').replace(tag, '')
  if (plain.includes('{\\')) plain = plain.replace(/\{\\[^{}]{0,100}\}/g, '')
  return decodeEntities(plain)
}

/** Text with its character references (`&amp;`, `&#39;`, `&eacute;`) decoded; what is none stays. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi, decodeOne)
}

/** White space, no-break spaces and zero-width marks collapsed to single spaces. */
export function collapse(text: string): string {
  return (untidy.test(text) ? text.replace(/[\s\u200b\ufeff\u2060]+/g, ' ') : text).trim()
}

const untidy = /[^\S ]| {2}|[\u200b\ufeff\u2060]/

const decoded = new Map<string, string>()

function decodeOne(reference: string): string {
  const known = decoded.get(reference)
  if (known !== undefined) return known
  let text = ''
  const parser = new Parser({
    ontext: (part) => {
      text += part
    },
  })
  parser.end(reference)
  if (decoded.size < 5_000) decoded.set(reference, text)
  return text
}
