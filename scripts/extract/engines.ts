import type { Settings } from '#domain/settings.ts'
import { UserError } from '../user-error.ts'
import { builtInVersion, extractBuiltIn } from './built-in.ts'
import type { ExtractionEngine } from './engine.ts'

const engines: Record<string, (settings: Settings) => ExtractionEngine> = {
  'built-in': () => ({
    mark: { name: 'built-in', prompt: builtInVersion },
    extract: async (request) => ({ ok: true, drafts: await extractBuiltIn(request), usage: [], notes: [] }),
  }),
}

/** The engine of a name. Throws a `UserError` that lists the names there are. */
export function selectEngine(name: string, settings: Settings): ExtractionEngine {
  const make = engines[name]
  if (!make) throw new UserError(`There is no engine "${name}". There is: ${Object.keys(engines).join(', ')}.`)
  return make(settings)
}
