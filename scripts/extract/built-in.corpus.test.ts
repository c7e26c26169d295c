import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { titleLimit } from '#domain/insight.ts'
import { readTranscript } from '../transcript/read.ts'
import { joinTurns } from '../transcript/turns.ts'
import { extractBuiltIn } from './built-in.ts'

const corpus = process.env.EARMARK_CORPUS ?? ''
const longTalk = 4000 // words, some half an hour

const folders = [
  'changelog/site/transcripts/jsparty',
  'changelog/site/transcripts/podcast',
  'changelog/site/transcripts/practicalai',
  'changelog/site/transcripts/shipit',
  'transcripts',
]
const files = corpus === '' ? [] : folders.flatMap((folder) => readdirSync(join(corpus, folder)).map((name) => join(corpus, folder, name)))
const transcripts = files.flatMap((file) => {
  const result = readTranscript({ bytes: readFileSync(file), type: '', name: file })
  return result.ok ? [{ file, transcript: result.transcript }] : []
})
const flat = (text: string) => text.replace(/\s+/g, ' ')

test.skipIf(corpus === '')('finds transcripts in the corpus', () => {
  expect(transcripts.length).toBeGreaterThan(0)
})

describe.skipIf(corpus === '').each(transcripts)('$file', ({ transcript }) => {
  const turns = joinTurns(transcript.segments)
  const words = turns.reduce((sum, turn) => sum + turn.text.split(' ').length, 0)
  const drafts = extractBuiltIn({ transcript, topics: [], people: [], limit: 8 })

  test('gives three to eight drafts of half an hour of talk and more', async () => {
    expect((await drafts).length).toBeGreaterThanOrEqual(words < longTalk ? 0 : 3)
    expect((await drafts).length).toBeLessThanOrEqual(8)
  })

  test('says of each in one line why it was taken', async () => {
    for (const draft of await drafts) expect(draft.reason).toMatch(/^(?:gives|stands by itself)[^\n]*$/)
  })

  test('quotes what stands in one turn of the transcript', async () => {
    for (const draft of await drafts) {
      const [quote] = draft.quotes
      expect(turns.some((turn) => turn.speaker === quote?.speaker && flat(turn.text).includes(flat(quote?.text ?? '?')))).toBe(true)
      expect(flat(quote?.text ?? '').split(' ').length).toBeLessThanOrEqual(60)
    }
  })

  test('gives headlines that fit, bodies that begin and end, and scores', async () => {
    for (const draft of await drafts) {
      expect(draft.title.length).toBeLessThanOrEqual(titleLimit)
      expect(draft.body).toMatch(/^[\p{Lu}\p{N}\p{Lo}"“¿¡].*[.!。][”"')]*$|^\p{Ll}+\p{Lu}/u)
      expect(draft.score).toBeGreaterThanOrEqual(0)
      expect(draft.score).toBeLessThanOrEqual(1)
    }
  })
})
