import type { Engine } from '#domain/insight.ts'
import { UserError } from '../user-error.ts'
import { builtInVersion, extractBuiltIn } from './built-in.ts'
import type { Extract } from './engine.ts'

const engines: Record<string, { extract: Extract; mark: Engine }> = {
  'built-in': { extract: extractBuiltIn, mark: { name: 'built-in', prompt: builtInVersion } },
}

/** The engine of a name. Throws a `UserError` that lists the names there are. */
export function selectEngine(name: string): { extract: Extract; mark: Engine } {
  const engine = engines[name]
  if (!engine) throw new UserError(`There is no engine "${name}". There is: ${Object.keys(engines).join(', ')}.`)
  return engine
}
