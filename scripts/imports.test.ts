import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.join(import.meta.dirname, '..')

test('src/domain imports nothing but zod and its siblings', () => {
  expect(offences('src/domain', (target) => target === 'astro/zod' || inside('src/domain', target), { tests: false })).toEqual([])
})

test('src never imports scripts', () => {
  expect(offences('src', (target) => !inside('scripts', target), { tests: false })).toEqual([])
})

test('scripts import nothing from src but the domain, and what they measure', () => {
  const measured = ['src/data/kept-file.ts', 'src/data/related.ts']
  const found = offences('scripts', (target) => !inside('src', target) || inside('src/domain', target))
  const isMeasure = (line: string) =>
    /^scripts\/(?:evaluate|bench)\//.test(line) && measured.some((target) => line.endsWith(` -> ${target}`))
  expect(found.filter((line) => !isMeasure(line))).toEqual([])
})

test('only net/ opens connections', () => {
  const network = ['undici', 'node:http', 'node:https', 'node:net', 'node:tls', 'node:dgram', 'node:dns', 'axios']
  const mayListen = ['scripts/bench/', 'scripts/site/', 'scripts/net/']
  const found = offences('scripts', (target) => !network.includes(target), { tests: false })
  expect(found.filter((line) => !mayListen.some((room) => line.startsWith(room)))).toEqual([])
})

test('only publish/ parses front matter', () => {
  const found = offences('scripts', (target) => target !== 'gray-matter', { tests: false })
  expect(found.filter((line) => !line.startsWith('scripts/publish/'))).toEqual([])
})

test('only publish/ opens files below content/', () => {
  const openers = ['node:fs', 'node:fs/promises', 'scripts/publish/file.ts']
  const namesFileBelow = /\b(?:join|resolve)\(\s*(?:\w+\.)*content\s*,|\$\{(?:\w+\.)*content\}\//
  const mayOpen = ['scripts/publish/', 'scripts/bench/'] // bench/ lays out invented archives
  const found = sourceFiles('scripts')
    .filter((file) => !isOfTests(file) && !mayOpen.some((room) => file.startsWith(room)))
    .filter((file) => importsOf(file).some((target) => openers.includes(target)))
    .filter((file) => namesFileBelow.test(readFileSync(path.join(root, file), 'utf8')))
  expect(found).toEqual([])
})

/** `file -> target` for each import below a folder that is not allowed; relative and `#domain` targets as paths from the root. */
function offences(folder: string, allowed: (target: string) => boolean, { tests = true } = {}): string[] {
  const found: string[] = []
  for (const file of sourceFiles(folder)) {
    if (!tests && isOfTests(file)) continue
    for (const target of importsOf(file)) if (!allowed(target)) found.push(`${file} -> ${target}`)
  }
  return found
}

function isOfTests(file: string): boolean {
  return file.includes('.test.') || file.includes('/fixture/')
}

function sourceFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|mjs|astro)$/.test(name))
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')))
}

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(root, file), 'utf8')
  const pattern =
    /^\s*(?:import|export)\s[^'"\n]*?\bfrom\s+['"]([^'"\n]+)['"]|^\s*(?:\}\s*from|import)\s*['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]/gm
  return [...text.matchAll(pattern)].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? ''
    if (target.startsWith('#domain/')) return `src/domain/${target.slice('#domain/'.length)}`
    return target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target
  })
}

function inside(folder: string, target: string): boolean {
  return target.startsWith(`${folder}/`)
}
