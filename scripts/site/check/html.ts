import { readFile } from 'node:fs/promises'
import { HtmlValidate } from 'html-validate'
import type { BuiltPage } from './pages.ts'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  elements: ['html5'],
  rules: {
    'long-title': 'off', // a headline is as long as its editor wants it
    'require-sri': 'off', // all files come from the site's own host
    'wcag/h32': 'off', // search answers while one types, and Enter submits it
  },
})

/** What html-validate finds wrong with the HTML of pages: `about/: "rule" message (line:column)`. */
export async function checkHtml(pages: readonly BuiltPage[]): Promise<string[]> {
  const faults: string[] = []
  for (const { address, file } of pages) {
    const { results } = await validator.validateString(await readFile(file, 'utf8'), file)
    for (const { ruleId, message, line, column } of results.flatMap(({ messages }) => messages)) {
      faults.push(`${address || 'home'}: ${ruleId}: ${message} (${line}:${column})`)
    }
  }
  return faults
}
