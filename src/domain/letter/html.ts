import type { Letter, LetterEntry } from './letter.ts'
import { darkRules, narrowRules, outlookRules, style } from './style.ts'
import { phrase, type Wording } from './words.ts'

/**
 * The HTML part of a letter, for mail programs as they are: one column of tables, styles in place, no picture, no script, nothing
 * fetched. Light is written in place; dark comes by `prefers-color-scheme` and, for Outlook on the web, by its own attributes.
 */
export function renderLetterHtml(letter: Letter): string {
  const { subject, preview, words, direction, site, day, size, note, entries } = letter
  const { language } = words
  const body = [
    `<tr><td style="${style.head}"><p style="${style.site}"><a class="ink" href="${escapeHtml(site.address)}" style="${style.siteLink}">${escapeHtml(site.title)}</a></p>
<h1 class="soft"${letter.dayLanguage === language ? '' : ` lang="${escapeHtml(letter.dayLanguage)}" dir="auto"`} style="${style.day}">${escapeHtml(day)}</h1>
<p class="soft" style="${style.size}">${escapeHtml(size)}</p></td></tr>`,
    ...(note.length === 0
      ? []
      : [
          `<tr><td class="rule" style="${style.note}">${note.map((text) => `<p class="ink" style="${style.noteText}">${linkAddresses(escapeHtml(text))}</p>`).join('\n')}</td></tr>`,
        ]),
    ...entries.map((entry, index) => renderEntry(entry, index, words)),
    renderFoot(letter),
  ]
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<meta name="robots" content="noindex">
<title>${escapeHtml(subject)}</title>
<style>
${narrowRules}
</style>
<style>
${darkRules}
</style>
<!--[if mso]><style>${outlookRules}</style><![endif]-->
</head>
<body class="paper" style="${style.body}">
<div style="${style.preview}">${escapeHtml(preview)}</div>
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" border="0" style="${style.ground}"><tr><td align="center" style="${style.around}">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="${style.sheet}">
${body.join('\n')}
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</body>
</html>
`
}

const addressInText = /https?:\/\/(?:(?!&(?:quot|lt|gt|#39);|[.,:!?](?:\s|$))[^\s()“”])+/g

/** Addresses in an editor's note, whose text is escaped already, as links. */
function linkAddresses(html: string): string {
  return html.replace(addressInText, (address) => `<a class="accent" href="${address}" style="${style.link}">${address}</a>`)
}

function renderEntry(entry: LetterEntry, index: number, words: Wording): string {
  const foreign = entry.language !== null && entry.language.split('-')[0] !== words.language
  const tongue = foreign ? ` lang="${escapeHtml(entry.language ?? '')}" dir="${entry.direction}"` : ''
  const title = `<h2${tongue} style="${style.title}"><a class="ink" href="${escapeHtml(entry.address)}" style="${style.titleLink}">${escapeHtml(entry.title)}</a></h2>`
  const because = entry.because === null ? '' : `\n<p class="soft" style="${style.small}">${escapeHtml(entry.because)}</p>`
  const paragraphs = entry.paragraphs.map((text) => `<p class="ink"${tongue} style="${style.paragraph}">${escapeHtml(text)}</p>`)
  const rest = entry.short ? [] : [...paragraphs, renderProof(entry, { tongue, words })]
  return `<tr><td class="rule" style="${style.entry}"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="${style.row}"><tr>
<td class="soft numeral" valign="top" width="52" style="${style.numeral}">${index + 1}</td>
<td class="words" valign="top">${[title + because, ...rest].join('\n')}</td>
</tr></table></td></tr>`
}

function renderProof(entry: LetterEntry, { tongue, words }: { tongue: string; words: Wording }): string {
  const link = (address: string, text: string) =>
    `<a class="accent" href="${escapeHtml(address)}" style="${style.link}">${escapeHtml(text).replaceAll(' ', '&nbsp;')}</a>`
  const name = (text: string) => `<bdi>${escapeHtml(text)}</bdi>`
  const { speaker, time, listen } = entry
  const where =
    time === null ? [] : listen === null ? [escapeHtml(phrase(words.at, { time }))] : [link(listen, phrase(words.listen, { time }))]
  const ways = [...(speaker === null ? [] : [phrase(escapeHtml(words.said), { speaker: name(speaker) })]), ...where]
  const heard = phrase(escapeHtml(words.heard), { show: name(entry.show), episode: name(entry.episode) })
  return `<blockquote class="soft"${tongue} style="${style.quote}">“${escapeHtml(entry.quote)}”</blockquote>
<p class="soft" style="${style.small}">${ways.length > 0 ? `${ways.join(' · ')}<br>\n` : ''}${heard} · ${link(entry.address, words.page)}</p>`
}

function renderFoot({ scan, address, unsubscribe, words }: Letter): string {
  const link = (to: string, text: string) => `<a class="soft" href="${escapeHtml(to)}" style="${style.footLink}">${escapeHtml(text)}</a>`
  const links = [link(address, words.brief), ...(unsubscribe === null ? [] : [link(unsubscribe, words.unsubscribe)])]
  return `<tr><td class="rule" style="${style.foot}">${scan === '' ? '' : `<p class="soft" style="${style.small}">${escapeHtml(scan)}</p>\n`}<p class="soft" style="${style.small}">${links.join(' &nbsp; ')}</p></td></tr>`
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;')
}
