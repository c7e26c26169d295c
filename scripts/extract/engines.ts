import path from 'node:path'
import type { Settings } from '#domain/settings.ts'
import { cacheDirectory } from '../command.ts'
import type { Env } from '../env.ts'
import { createOpenAi, isOwnServer } from '../net/openai.ts'
import { hashOf, openStore } from '../store.ts'
import { UserError } from '../user-error.ts'
import { builtInVersion, extractBuiltIn } from './built-in.ts'
import type { ExtractionEngine } from './engine.ts'
import { createManners } from './openai/manners.ts'
import { recordTo, replayFrom } from './openai/recording.ts'
import { createChat } from './openai/server.ts'
import { createOpenAiEngine } from './openai.ts'

const keepDays = 90 // an answer that nobody asked for in so long belongs to an old prompt, model or transcript

/** What engines are made of. */
export interface EngineOptions {
  settings: Settings
  env: Env
  /** The publisher's rubric, in prose. */
  rubric: string
  /** Folder to which a model's replies are recorded; nothing is taken from the cache then. */
  record?: string | undefined
  /** Folder from which a model's replies are taken; no server is asked. */
  replay?: string | undefined
}

const engines: Record<string, (options: EngineOptions) => ExtractionEngine> = {
  'built-in': makeBuiltIn,
  openai: makeOpenAi,
}

/** The engine of a name. Throws a `UserError` that lists the names there are, or says what the engine lacks. */
export function selectEngine(name: string, options: EngineOptions): ExtractionEngine {
  const make = engines[name]
  if (!make) throw new UserError(`There is no engine "${name}". There is: ${Object.keys(engines).join(', ')}.`)
  return make(options)
}

function makeBuiltIn({ record, replay }: EngineOptions): ExtractionEngine {
  if (record ?? replay)
    throw new UserError('The engine "built-in" asks no model, so there is nothing to record or replay: add --engine openai.')
  return {
    mark: { name: 'built-in', prompt: builtInVersion },
    extract: async (request) => ({ ok: true, drafts: await extractBuiltIn(request), usage: [], notes: [] }),
  }
}

function makeOpenAi({ settings: { model, answerSeconds }, env, rubric, record, replay }: EngineOptions): ExtractionEngine {
  if (replay !== undefined) {
    return createOpenAiEngine({ model, rubric, chat: replayFrom(replay, model), manners: createManners(null, ''), cache: null })
  }
  if (env.OPENAI_API_KEY === undefined && env.OPENAI_BASE_URL === undefined) throw new UserError(noServer)
  const store = openStore(path.join(cacheDirectory(env), 'openai'), { keepDays })
  const manners = createManners(store, `servers/${hashOf([env.OPENAI_BASE_URL ?? '', model])}`)
  const chat = createChat(createOpenAi(env, { timeoutMs: answerSeconds * 1000 }), { model, manners })
  const callsAtOnce = isOwnServer(env) ? 1 : 4 // what waits in a server's queue would run out of time there
  if (record === undefined) return createOpenAiEngine({ model, rubric, chat, manners, cache: store, callsAtOnce })
  return createOpenAiEngine({ model, rubric, chat: recordTo(record, model, chat), manners, cache: null, callsAtOnce })
}

const noServer =
  'The engine "openai" needs a server: set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own (http://localhost:11434/v1); or use the engine "built-in", which needs none.'
