import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const minute = 60_000
/** What a page more cost when this was written, in fixed works, and how much of it is a step that somebody should look at. */
const usual = { pageInWorks: 0.03, againInWorks: 15 }
const step = 2

test('a page costs no more than it used to, and a build without news renders no page of the archive', {
  timeout: 10 * minute,
}, async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [path.join(import.meta.dirname, 'build-step.ts')])
  const { pageInWorks, againInWorks, againRendered, pages } = JSON.parse(stdout)
  expect(pages).toBeGreaterThan(500)
  expect(againRendered).toBeLessThan(40)
  expect(pageInWorks, 'one page more, in fixed works').toBeLessThan(step * usual.pageInWorks)
  expect(againInWorks, 'a build without news, in fixed works').toBeLessThan(step * usual.againInWorks)
})
