import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepApp, layOutApp } from './kept-app.ts'

let place = ''
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), 'earmark-app-'))
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

const at = (name: string) => path.join(place, name)
const facts = { sheets: { pagesByKeys: new Map([['page', { styles: [] }]]) }, address: 'https://margins.example/' }

function write(name: string, text: string): void {
  mkdirSync(path.dirname(at(name)), { recursive: true })
  writeFileSync(at(name), text)
}

function keep(key: string): void {
  write('fresh/.prerender/entry.mjs', 'entry')
  write('fresh/.prerender/chunks/a.mjs', 'chunk')
  write('fresh/_astro/read.css', 'styles')
  keepApp(at('fresh'), at(`app/${key}`), facts)
  rmSync(at('fresh'), { recursive: true })
}

test('lays an app out as it was, with what Astro wrote beside it', () => {
  keep('key')
  expect(layOutApp(at('app/key'), at('fresh'))).toMatchObject({ ...facts, beside: ['_astro/read.css'] })
  expect(readFileSync(at('fresh/.prerender/chunks/a.mjs'), 'utf8')).toBe('chunk')
})

test('keeps that of one key, and relies on none that is not whole', () => {
  keep('key')
  keep('other')
  expect(layOutApp(at('app/key'), at('fresh'))).toBeNull()
  expect(layOutApp(at('app/other'), at('fresh'))).not.toBeNull()
  write('app/other/.prerender/chunks/a.mjs', '\0'.repeat(5))
  expect(layOutApp(at('app/other'), at('zeroed'))).toBeNull()
  rmSync(at('app/other/.prerender/chunks/a.mjs'))
  expect(layOutApp(at('app/other'), at('again'))).toBeNull()
  write('app/other/facts', 'no such thing')
  expect(layOutApp(at('app/other'), at('again'))).toBeNull()
})
