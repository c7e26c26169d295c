import { execFile, spawn } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { z } from 'astro/zod'

const run = promisify(execFile)
const usageSchema = z.object({ sent: z.number(), wallSeconds: z.number(), cpuMs: z.number(), rankingMs: z.number(), peakMiB: z.number() })

export type MailBench = z.infer<typeof usageSchema> & { subscribers: number; perSecond: number }

/** Times one run of sending to so many subscribers, by a mail server of its own process on this machine; the day has 100 insights. */
export async function benchMail(subscribers: number): Promise<MailBench> {
  const server = spawn(process.execPath, [path.join(import.meta.dirname, 'mail-server.ts')], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const url = await new Promise<string>((resolve) => server.stdout.once('data', (line) => resolve(String(line).trim())))
    const { stdout } = await run(process.execPath, [path.join(import.meta.dirname, 'mail-run.ts'), url, String(subscribers)])
    const usage = usageSchema.parse(JSON.parse(stdout))
    return { ...usage, subscribers, perSecond: usage.sent / usage.wallSeconds }
  } finally {
    server.kill()
  }
}

export function renderMailBench(benches: readonly MailBench[]): string[] {
  const rows = benches.map(
    ({ subscribers, sent, wallSeconds, perSecond, cpuMs, rankingMs, peakMiB }) =>
      `| ${subscribers} | ${sent} | ${wallSeconds.toFixed(1)} | ${perSecond.toFixed(0)} | ${cpuMs.toFixed(1)} | ${rankingMs.toFixed(3)} | ${peakMiB.toFixed(0)} |`,
  )
  return [
    '| subscribers | sent | s | messages a second | CPU ms for one | ranking ms for one | peak MiB |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ]
}
