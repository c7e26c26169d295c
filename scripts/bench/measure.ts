import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** What a process took from its start to its end. */
export interface Measured {
  seconds: number
  /** CPU time of all its threads, and of the processes that it started; `null` where the machine does not tell (no /proc). */
  cpuSeconds: number | null
  /** Resident memory at its peak, that of the processes that it started with it; `null` likewise. */
  peakMiB: number | null
  /** What it printed. */
  printed: string
}

type Usage = Pick<Measured, 'cpuSeconds' | 'peakMiB'>

const lookEveryMs = 25
/** Linux counts CPU time for /proc in hundredths of a second. */
const ticksPerSecond = 100

/** Runs a command to its end and measures it. Throws with what it said where it fails. */
export function measure(command: string, words: string[], { cwd, env }: { cwd: string; env: NodeJS.ProcessEnv }): Promise<Measured> {
  const started = performance.now()
  const child = spawn(command, words, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  let complaint = ''
  child.stdout.on('data', (text) => {
    printed += text
  })
  child.stderr.on('data', (text) => {
    complaint += text
  })
  let seen: Usage = { cpuSeconds: null, peakMiB: null }
  const look = setInterval(() => {
    if (child.pid !== undefined) seen = mostOf(seen, readUsage(child.pid))
  }, lookEveryMs)
  return new Promise((resolve, reject) => {
    child.on('error', (error) => {
      clearInterval(look)
      reject(error)
    })
    child.on('close', (code) => {
      clearInterval(look)
      if (code === 0) resolve({ seconds: (performance.now() - started) / 1000, ...seen, printed })
      else reject(new Error(`${command} ${words.join(' ')} ended with ${code}: ${complaint.trim()}`))
    })
  })
}

function mostOf(a: Usage, b: Usage): Usage {
  const most = (one: number | null, other: number | null) => (one === null || other === null ? (one ?? other) : Math.max(one, other))
  return { cpuSeconds: most(a.cpuSeconds, b.cpuSeconds), peakMiB: most(a.peakMiB, b.peakMiB) }
}

/**
 * What a process and those below it have taken until now. A process counts its threads, and the CPU time of children that have ended
 * (proc(5): utime, stime, cutime, cstime). The peak of one process is the kernel's own (VmHWM), so that none is missed between two
 * looks; where there are several, what they hold at this moment is summed.
 */
function readUsage(pid: number): Usage {
  const all = withDescendants(pid).flatMap((one) => readProcess(one) ?? [])
  if (all.length === 0) return { cpuSeconds: null, peakMiB: null }
  const sum = (pick: (one: Process) => number) => all.reduce((total, one) => total + pick(one), 0)
  const peak = Math.max(
    ...all.map(({ peakKiB }) => peakKiB),
    sum(({ residentKiB }) => residentKiB),
  )
  return { cpuSeconds: sum(({ ticks }) => ticks) / ticksPerSecond, peakMiB: peak / 1024 }
}

interface Process {
  ticks: number
  residentKiB: number
  peakKiB: number
}

function readProcess(pid: number): Process | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const [peak, resident] = ['VmHWM', 'VmRSS'].map((name) => new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1])
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    if (peak === undefined || resident === undefined) return null // it has ended
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
    return { ticks, residentKiB: Number(resident), peakKiB: Number(peak) }
  } catch {
    return null // it has ended, or there is no /proc
  }
}

function withDescendants(pid: number): number[] {
  try {
    const threads = readdirSync(`/proc/${pid}/task`) // any of them may have started a process
    const children = threads.flatMap((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean))
    return [pid, ...children.flatMap((child) => withDescendants(Number(child)))]
  } catch {
    return [pid]
  }
}
