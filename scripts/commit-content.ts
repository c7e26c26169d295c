import { contentDirectory, readFlags, runCommand } from './command.ts'
import { commitContent } from './publish/commit.ts'

const help = `npm run commit-content     commit what a run wrote under content/, and nothing else, and push it`

await runCommand(async (words, env) => {
  const { values } = readFlags(words, {}, help)
  if (values.help) return console.log(help)
  console.log(await commitContent(contentDirectory(values.content, env)))
})
