import { runCommand } from './command.ts'
import { serveSite } from './site/serve.ts'

await runCommand(async (_words, env) => {
  const { address, taken } = await serveSite(env)
  if (taken) console.log(`Port ${env.PORT ?? 4321} is taken, so another one is used.`)
  console.log(`Earmark is at ${address}`)
})
