import { readFile } from 'node:fs/promises'
import type { Insight } from '#domain/insight.ts'
import type { Topic } from '#domain/settings.ts'
import type { Env } from '../env.ts'
import { ground } from '../ground/ground.ts'
import { readRubric } from '../publish/rubric.ts'
import { readSettings } from '../publish/settings.ts'
import { readTranscript } from '../transcript/read.ts'
import { UserError } from '../user-error.ts'
import { selectEngine } from './engines.ts'
import type { Usage } from './usage.ts'

export interface FileRequest {
  /** The content directory whose settings hold the topics and limits. */
  content: string
  engine: string | undefined
  limit: number | undefined
  env: Env
  /** Folder to which a model's replies are recorded, or from which they are taken. */
  record?: string | undefined
  replay?: string | undefined
}

export interface FileResult {
  /** For people. */
  text: string[]
  /** JSON lines. */
  json: string[]
  /** What was thrown away and why, and what it cost, a line each. */
  notes: string[]
}

/** One transcript file to grounded insights. Throws a `UserError` for a file that is no transcript, and where the engine fails. */
export async function extractFile(file: string, request: FileRequest): Promise<FileResult> {
  const settings = await readSettings(request.content)
  const { env, record, replay } = request
  const engine = selectEngine(request.engine ?? settings.engine, {
    settings,
    env,
    rubric: await readRubric(request.content),
    record,
    replay,
  })
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`${file} cannot be read: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}.`)
  })
  const read = readTranscript({ bytes, type: '', name: file })
  if (!read.ok) throw new UserError(`${file} ${read.reason}`)
  const { transcript } = read
  const limit = request.limit ?? settings.insights
  const result = await engine.extract({ transcript, topics: settings.topics, people: [], limit, episode: null, chapters: [] })
  if (!result.ok) throw new UserError(`${file}: ${result.reason}`)
  const episode = { id: 'file/0000-00-00-file', podcast: 'file', publishedAt: new Date(0) }
  const { quoteWords, topics } = settings
  const { insights, rejections, notes } = ground({ drafts: result.drafts, transcript, episode, engine: engine.mark, quoteWords })
  const refused = rejections.map(({ draft, reason, detail }) => `a draft was refused: ${reason}, ${detail} ("${draft.title.slice(0, 80)}")`)
  return {
    text: insights.flatMap((insight) => renderText(insight, topics)),
    json: insights.map(renderJson),
    notes: [...result.notes, ...notes, ...refused, ...costOf(result.usage)],
  }
}

function costOf(usage: readonly Usage[]): string[] {
  if (usage.length === 0) return []
  const [input, output] = [usage.reduce((sum, call) => sum + call.input, 0), usage.reduce((sum, call) => sum + call.output, 0)]
  return [`${usage.length} calls to ${usage[0]?.model}: ${input} tokens read, ${output} written`]
}

function renderJson({ title, body, score, topics, evidence }: Insight): string {
  const proof = evidence.map(({ quote, speaker, start, end }) => ({
    quote,
    speaker: speaker ?? null,
    start: start ?? null,
    end: end ?? null,
  }))
  return JSON.stringify({ title, body, score, topics, evidence: proof })
}

function renderText({ title, body, topics, evidence }: Insight, known: Topic[]): string[] {
  const names = topics.map((id) => known.find((topic) => topic.id === id)?.name ?? id)
  const proof = evidence.map(
    ({ quote, speaker, start }) =>
      `  "${quote}"${speaker ? ` (${speaker}` : ' ('}${start === undefined ? '' : `${speaker ? ', ' : ''}${clock(start)}`})`,
  )
  return [`# ${title}`, body, ...proof, ...(names.length > 0 ? [`  ${names.join(', ')}`] : []), '']
}

function clock(seconds: number): string {
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60]
  return `${h > 0 ? `${h}:${String(m).padStart(2, '0')}` : m}:${String(s).padStart(2, '0')}`
}
