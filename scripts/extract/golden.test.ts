import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { settingsSchema } from '#domain/settings.ts'
import { ground } from '../ground/ground.ts'
import { readFrontMatter } from '../publish/front-matter.ts'
import { readTranscript } from '../transcript/read.ts'
import { builtInVersion, extractBuiltIn } from './built-in.ts'

const samples = path.join(import.meta.dirname, '../samples')
const settingsFile = readFrontMatter(readFileSync(path.join(import.meta.dirname, 'golden/openai/content/settings.md'), 'utf8'))
const settings = settingsSchema.parse(settingsFile.ok ? settingsFile.data : {})
const transcripts = readdirSync(samples, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(vtt|srt|json|html|txt)$/.test(name) && !name.endsWith('.chapters.json'))
  .sort()

/**
 * What the built-in engine gives for the bundled shows, as a person reads it. A change of rules shows its insights before and
 * after in the pull request: `npx vitest run scripts/extract/golden -u` writes them anew.
 */
test.each(transcripts)('%s gives the insights that were last agreed on', async (name) => {
  const read = readTranscript({ bytes: readFileSync(path.join(samples, name)), type: '', name, duration: 1000 })
  if (!read.ok) throw new Error(read.reason)
  const { transcript } = read
  const drafts = await extractBuiltIn({ transcript, topics: settings.topics, people: [], limit: settings.insights })
  const episode = { id: 'show/2026-01-01-episode', podcast: 'show', publishedAt: new Date(0) }
  const { insights } = ground({
    drafts,
    transcript,
    episode,
    engine: { name: 'built-in', prompt: builtInVersion },
    quoteWords: settings.quoteWords,
  })
  const texts = insights.map(({ title, body, topics, score, reason, evidence }) => {
    const said = evidence.map(({ quote, speaker }) => `> ${quote}\n> ${speaker ?? 'somebody'}`)
    return `## ${title}\n\n${body}\n\n${said.join('\n\n')}\n\n${[score.toFixed(2), ...topics].join(', ')}: ${reason}\n`
  })
  await expect(texts.join('\n')).toMatchFileSnapshot(`golden/${name.replace(/\.\w+$/, '')}.md`)
})
