import { contentDirectory, readFlags, runCommand } from './command.ts'
import { evaluationFlags, helpForEvaluation as help } from './evaluate/help.ts'
import { runEvaluation } from './evaluate/tasks.ts'

await runCommand(async (words, env) => {
  const { values } = readFlags(words, evaluationFlags, help)
  if (values.help) return console.log(help)
  const lines = await runEvaluation({ flags: values, content: contentDirectory(values.content, env), env })
  for (const line of lines) console.log(line)
})
