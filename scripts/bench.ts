import { benchFlags, helpForBench as help } from './bench/help.ts'
import { runBench } from './bench/verbs.ts'
import { readFlags, runCommand } from './command.ts'

await runCommand(async (words, env) => {
  const { values, positionals } = readFlags(words, benchFlags, help)
  if (values.help) return console.log(help)
  await runBench(positionals[0], { flags: values, env })
})
