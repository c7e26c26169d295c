import { guard, type Prompt } from './prompt.ts'

/** Asks how a statement stands to earlier ones. `statement` and `earlier` are JSON objects, those of `earlier` numbered from 1. */
export function renderRelatePrompt({ mark, statement, earlier }: { mark: string; statement: string; earlier: readonly string[] }): Prompt {
  const system = `You compare what was said on different podcasts. You are shown one new statement and some earlier ones, and say of each
earlier one how the new one stands to it:
- "agrees": both make the same claim about the same thing; who accepts one accepts the other.
- "disputes": both are about the same thing and cannot both be right: the new one denies the earlier claim, its cause or its advice.
- "extends": the new one accepts the earlier claim and adds to it: a cause, a limit, a case, a number or a consequence that the earlier one lacks.
- "none": anything else. A subject, a word or a mood in common is none; so is a claim about something else, or about another case that does
  not touch the first. Most are none.

"reason": in one line, which claim of each you compare. "sure": 0 to 1, how sure a careful reader of both would be; 0.9 where there is no doubt, 0.5
where it could be read otherwise.

${guard(mark)}

Answer with one JSON object and nothing else: {"relations": [{"number", "reason", "kind", "sure"}]}, one for each earlier statement, by its number.`
  const user = `<${mark}>
The new statement:
${statement}
The earlier ones:
${earlier.join('\n')}
</${mark}>

Answer now with the JSON object: one relation for each of the ${earlier.length} earlier statements.`
  return { system, user }
}
