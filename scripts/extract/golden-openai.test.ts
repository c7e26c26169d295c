import { cp, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type GoldenRun, type Mode, runGolden } from './openai/fixture/golden.ts'

const folder = path.join(import.meta.dirname, 'golden/openai')
const mode: Mode = process.env.EARMARK_GOLDEN === 'record' || process.env.EARMARK_GOLDEN === 'keep' ? process.env.EARMARK_GOLDEN : 'replay'
const mend = `the replies in ${path.relative('.', folder)}/replies are not to the questions asked now.
Ask a model anew:                  EARMARK_GOLDEN=record npx vitest run scripts/extract/golden-openai -u
Keep the replies that are there:   EARMARK_GOLDEN=keep npx vitest run scripts/extract/golden-openai -u
Then read the diff of prompts and insights, and commit it with the change.`

/**
 * What the model engine asks about one episode of each bundled show, and what it publishes of the replies. A change of prompt or
 * engine shows both, before and after, in the pull request.
 *
 * The replies were written by hand, as a good model would give them; one of each has faults that are to be seen refused. A changed question
 * has no reply. `record` asks the model of content/settings.md at OPENAI_BASE_URL with OPENAI_API_KEY, and keeps its replies in their
 * place. `keep` puts the old replies under the new questions, where only the wording of a prompt or the reading of replies is to be shown.
 */
describe('the golden set of the model engine', () => {
  let golden: GoldenRun
  beforeAll(async () => {
    golden = await runGolden(path.join(folder, 'replies'), mode)
  }, 600_000)

  test('each question has its recorded reply, and each reply its question', () => {
    const { problems, unused } = golden
    expect({ problems, unused }, mend).toEqual({ problems: [], unused: [] })
  })

  test.each(['sample-grid-and-ground', 'sample-plain-work', 'sample-the-build-log'])(
    '%s is asked about, and gives, what was last agreed on',
    async (podcast) => {
      const episode = golden.episodes.find((item) => item.podcast === podcast)
      if (!episode) throw new Error(`nothing was collected of ${podcast}`)
      const prompts = episode.asked.map(({ name, messages }) =>
        messages.map(({ role, content }) => `# ${name}: ${role}\n\n${content}\n`).join('\n'),
      )
      await expect(prompts.join('\n')).toMatchFileSnapshot(path.join(folder, `${podcast}.prompts.md`))
      const { outcome, reason, rejections, notes = [] } = episode.report
      const thrown = [`outcome: ${outcome}${reason ? ` (${reason})` : ''}`, `refused by ground: ${JSON.stringify(rejections)}`, ...notes]
      await expect([...episode.files, `${thrown.join('\n')}\n`].join('\n')).toMatchFileSnapshot(path.join(folder, `${podcast}.insights.md`))
    },
  )

  test('a question whose reply is missing fails by name, and a reply to which nothing was asked is told', async () => {
    const stale = await mkdtemp(path.join(tmpdir(), 'earmark-stale-'))
    await cp(path.join(folder, 'replies'), stale, { recursive: true })
    const first = (await readdir(stale)).find((name) => name.startsWith('find-')) ?? ''
    await rename(path.join(stale, first), path.join(stale, 'find-0123.json'))
    const { problems, unused } = await runGolden(stale, 'replay')
    await rm(stale, { recursive: true })
    expect(problems[0]).toContain(`has no ${first}, the reply to this question`)
    expect(unused).toContain('find-0123.json')
  })
})
