import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What a process took from its start to its end. */
export interface Measured {
  seconds: number
  /** CPU time of all its threads; `null` where the machine does not tell (no /proc). */
  cpuSeconds: number | null
  /** Resident memory at its peak; `null` likewise. */
  peakMiB: number | null
  /** What it printed. */
  printed: string
}

const lookEveryMs = 50
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
  let seen: Pick<Measured, 'cpuSeconds' | 'peakMiB'> = { cpuSeconds: null, peakMiB: null }
  const look = setInterval(() => {
    seen = child.pid === undefined ? seen : (readProcess(child.pid) ?? seen)
  }, lookEveryMs)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(look)
      if (code === 0) resolve({ seconds: (performance.now() - started) / 1000, ...seen, printed })
      else reject(new Error(`${command} ${words.join(' ')} ended with ${code}: ${complaint.trim()}`))
    })
  })
}

function readProcess(pid: number): Pick<Measured, 'cpuSeconds' | 'peakMiB'> | null {
  try {
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    if (peak === undefined) return null // it has ended
    return { cpuSeconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond, peakMiB: Number(peak) / 1024 }
  } catch {
    return null
  }
}
