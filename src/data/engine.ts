import type { Engine } from '#domain/insight.ts'

/** What made an insight, in words for a reader. */
export function describeEngine(engine: Engine): string {
  if (engine.name === 'built-in') {
    return 'The speaker’s own talk, tidied: chosen by rules, without a language model.'
  }
  return engine.model === undefined
    ? `Written from the transcript by ${engine.name}.`
    : `Written from the transcript by a language model (${engine.model}).`
}

/** What made an insight, in a phrase: `chosen by rules, without a language model`. */
export function describeMaker(engine: Engine): string {
  if (engine.name === 'built-in') return 'chosen by rules, without a language model'
  return engine.model === undefined ? `written by ${engine.name}` : `written by a language model, ${engine.model}`
}
