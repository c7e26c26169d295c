import { contentDirectory, readFlags, runCommand } from './command.ts'
import { helpForPodcasts as help, podcastFlags, verbOf } from './podcasts/help.ts'
import { runVerb } from './podcasts/verbs.ts'

await runCommand(async (words, env) => {
  const { values, positionals } = readFlags(words, podcastFlags, help)
  if (values.help) return console.log(help)
  const [verb, rest] = verbOf(positionals, values)
  await runVerb(verb, { rest, flags: values, content: contentDirectory(values.content, env), env })
})
