import { isOrder } from './orders.ts'

const endings =
  'com|net|org|info|biz|xyz|io|dev|ai|app|co|fm|sh|so|gg|tv|me|ly|to|be|link|click|top|shop|site|online|store|live|life|page|club|vip|win|bet|loan|zip|mov|example|test|invalid|onion|edu|gov|ru|cn|de|fr|uk|eu|us|in|br|jp'

/** What no headline or paragraph may hold, and what it is called in a note. Matched after NFKC, without characters that cannot be seen. */
const faults: { name: string; pattern: RegExp }[] = [
  {
    name: 'an address',
    pattern: /\b[a-z][a-z0-9+.-]{1,20}:\s?\/\s?\/|\bwww\s?\.|\b(?:javascript|data|vbscript|mailto|file|blob|hxxps?):\S/i,
  },
  { name: 'an e-mail address', pattern: /[^\s@]+@[^\s@]+\.[^\s@]{2,}/ },
  {
    name: 'an address',
    pattern: new RegExp(`(?<![\\p{L}\\d-])(?!asp\\.net)[\\p{L}\\d-]*\\p{L}[\\p{L}\\d-]*\\.(?:${endings})(?![\\p{L}\\d])`, 'iu'),
  },
  { name: 'an address', pattern: /\w\s?(?:\[\.\]|\(\.\)|[[(]\s?dot\s?[\])])\s?\w/i },
  { name: 'an address', pattern: /\b\d{1,3}(?:\.\d{1,3}){3}\b|\bdot (?:com|io|dev|ai|org|net|co)\b|\b(?:com|org|net|io) slash \w/i },
  { name: 'HTML', pattern: /<\/?[a-z!?][^>]*>?|&(?:#x?[\da-f]+|[a-z]{2,31});/i },
  { name: 'a Markdown link or picture', pattern: /!?\[[^\]]*\]\s?(?:\(|\[|:)/ },
  { name: 'Markdown', pattern: /```|~~~|^\s{0,3}(?:#{1,6}|[-*+]|\d+[.)]|>)\s|\*\*|__|\|\s?-{2,}|\{\{|\{%|\$\{/m },
  { name: 'a long code', pattern: /\b(?=[a-z]*\d)[a-z\d]{24,}\b/i },
  { name: 'characters that change the direction of text', pattern: /[\u202a-\u202e\u2066-\u2069]/ },
]

/** What is wrong with a text that must be plain: `holds an address`, `speaks to the model`; `null` where nothing is. */
export function faultOfPlainText(text: string): string | null {
  const visible = text.normalize('NFKC').replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
  const fault = faults.find(({ pattern }) => pattern.test(visible))
  if (fault) return `holds ${fault.name}`
  return isOrder(text) ? 'speaks to the model' : null
}

/** A text as one plain line: white space collapsed, control and invisible characters gone, emphasis marks around words dropped. */
export function tidyText(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
    .replace(/(\*\*|__|\*|`)(?=\S)([^*`]+?)(?<=\S)\1/g, '$2')
    .trim()
}
