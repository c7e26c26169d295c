import { spawn } from 'node:child_process'
import path from 'node:path'
import type { Settings } from '#domain/settings.ts'
import type { Env } from '../env.ts'
import { createFetcher } from '../net/fetcher.ts'
import { userAgentOf } from '../net/user-agent.ts'
import { writeTextFile } from '../publish/file.ts'
import { readSettings } from '../publish/settings.ts'
import { fetchSubscribers } from '../subscribers/fetch.ts'
import { personOf } from '../subscribers/read.ts'
import type { Subscriber } from '../subscribers/subscriber.ts'
import { UserError } from '../user-error.ts'
import { hideAddresses } from './hide-addresses.ts'
import { openLetterDesk } from './letter-desk.ts'
import { type LetterReader, writeOwnLetter } from './own-letter.ts'

export interface PreviewCommand {
  content: string
  env: Env
  /** Folder of what only saves time. */
  cache: string
  now: Date
  /** Address of the subscriber whose own letter to show; anybody's without. */
  as: string | undefined
  /** Show it in the browser. */
  open: boolean
}

const anybody: Omit<LetterReader, 'timeZone'> = { language: undefined, topics: [], shows: [], people: [], muted: [], token: undefined }

/** `npm run brief -- preview`: writes the newest brief's mail to two files, and gives the lines to print. Sends nothing. */
export async function previewCommand(command: PreviewCommand): Promise<string[]> {
  return hideAddresses(async () => {
    const { content, env, cache, now, as } = command
    const settings = await readSettings(content)
    const { desk, briefs } = await openLetterDesk({
      content,
      env: { ...env, SITE_URL: env.SITE_URL ?? settings.site ?? 'http://localhost:4321/' },
      settings,
      now,
    })
    const brief = briefs.at(-1)
    if (!brief) throw new UserError('There is no brief yet: "npm run collect" writes one.')
    const reader = as === undefined ? { ...anybody, timeZone: settings.brief.timeZone } : await findSubscriber(as, command, settings)
    const letter = writeOwnLetter(reader, { brief, episodes: brief.episodes, whole: true }, desk)
    if (!letter) return [`The brief of ${brief.date} holds nothing for them: no mail would go.`]
    const file = (ending: string) => path.join(cache, 'mail', `brief.${ending}`)
    await writeTextFile(file('html'), letter.html)
    await writeTextFile(file('txt'), letter.text)
    if (command.open) openInBrowser(file('html'))
    return [`Subject: ${letter.subject}`, `${file('html')} (${Math.ceil(Buffer.byteLength(letter.html) / 1024)} KB)`, file('txt')]
  })
}

async function findSubscriber(address: string, { env }: PreviewCommand, settings: Settings): Promise<Subscriber> {
  if (env.SUBSCRIBERS === undefined) throw new UserError('--as needs SUBSCRIBERS: the file of subscribers.')
  const fetcher = createFetcher({ userAgent: userAgentOf(settings, env), allowHosts: env.EARMARK_ALLOW_HOSTS })
  const { subscribers } = await fetchSubscribers(env.SUBSCRIBERS, fetcher, settings.brief)
  const found = subscribers.find((subscriber) => personOf(subscriber) === address.toLowerCase())
  if (!found) throw new UserError('--as: nobody in SUBSCRIBERS has that address.')
  return found
}

function openInBrowser(file: string): void {
  const [program, ...words] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open']
  const child = spawn(program ?? 'xdg-open', [...words, file], { stdio: 'ignore', detached: true })
  child.on('error', () => console.error('No browser could be opened: open the file by hand.'))
  child.unref()
}
