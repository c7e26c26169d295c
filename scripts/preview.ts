import { runCommand } from './command.ts'
import { serveSite } from './site/serve.ts'

await runCommand(async (_words, env) => {
  for (const line of await serveSite(env)) console.log(line)
})
