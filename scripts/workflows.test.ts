import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'astro/zod'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const root = path.join(import.meta.dirname, '..')

const stepSchema = z.looseObject({
  if: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).default({}),
})
const jobSchema = z.looseObject({
  if: z.string().optional(),
  uses: z.string().optional(),
  permissions: z.record(z.string(), z.string()).optional(),
  'timeout-minutes': z.number().optional(),
  steps: z.array(stepSchema).default([]),
})
const workflowSchema = z.looseObject({ permissions: z.strictObject({}), jobs: z.record(z.string(), jobSchema) })

const workflows = readdirSync(path.join(root, '.github/workflows')).map((name) => {
  const text = readFileSync(path.join(root, '.github/workflows', name), 'utf8')
  return { name, text, ...workflowSchema.parse(parse(text)) }
})
const jobs = workflows.flatMap(({ name, jobs }) => Object.entries(jobs).map(([id, job]) => ({ name: `${name}: ${id}`, job })))
const steps = jobs.flatMap(({ name, job }) => job.steps.map((step) => ({ name, step })))
const stepsOf = (action: string) => steps.filter(({ step }) => step.uses?.startsWith(`${action}@`))

test('an action is named by its commit, with the version beside it', () => {
  for (const { name, text } of workflows) {
    const named = text.match(/uses: (?!\.\/).*/g) ?? []
    expect(
      named.filter((line) => !/^uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line)),
      name,
    ).toEqual([])
  }
})

test('a job says what it may do, and how long', () => {
  for (const { name, job } of jobs) {
    expect(job.permissions, name).toBeDefined()
    if (job.uses === undefined) expect(job['timeout-minutes'], name).toBeGreaterThan(0)
  }
})

test('no job begins once its run was cancelled', () => {
  expect(jobs.filter(({ job }) => job.if?.includes('always()')).map(({ name }) => name)).toEqual([])
})

test('what a step runs is fixed: what strangers or people write comes by its environment', () => {
  expect(steps.filter(({ step }) => step.run?.includes('${{')).map(({ step }) => step.run)).toEqual([])
})

test('every command that a step runs is there', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')))
  const called = steps.flatMap(({ step }) => [...(step.run ?? '').matchAll(/npm run ([\w:-]+)/g)].map(([, script = '']) => script))
  expect(called.length).toBeGreaterThan(10)
  expect(called.filter((script) => scripts[script] === undefined)).toEqual([])
})

test('a cache is kept under a new key by every attempt of every run, and the newest is found', () => {
  const restored = [...stepsOf('actions/cache'), ...stepsOf('actions/cache/restore')]
  expect(restored.length).toBeGreaterThan(3)
  for (const { name, step } of restored) {
    expect(step.with['key'], name).toMatch(/-\$\{\{ github\.run_id \}\}-\$\{\{ github\.run_attempt \}\}$/)
    expect(step.with['restore-keys'], name).toBe(String(step.with['key']).replace(/\$\{\{ github\.run_id \}\}.*$/, ''))
  }
})

test('what was paid for is kept after a failure, too', () => {
  const kept = stepsOf('actions/cache/save')
  expect(kept.filter(({ step }) => !step.if?.includes('always()'))).toEqual([])
  const paths = kept.flatMap(({ step }) => String(step.with['path']).trim().split('\n'))
  expect(paths.sort()).toEqual(['.cache', '.cache/archive.bin', '.cache/embeddings', '.cache/openai', '.cache/relations'])
})

test('a run that is started anew finds no artifact of its earlier attempts in its way', () => {
  const artifacts = [...stepsOf('actions/upload-artifact'), ...stepsOf('actions/upload-pages-artifact')]
  expect(artifacts.length).toBeGreaterThan(1)
  for (const { name, step } of artifacts) {
    const isItsOwn = /-\$\{\{ github\.run_attempt \}\}$/.test(String(step.with['name']))
    expect(isItsOwn || step.with['overwrite'] === true, name).toBe(true)
  }
})
