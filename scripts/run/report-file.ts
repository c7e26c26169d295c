import path from 'node:path'
import { writeTextFile } from '../publish/file.ts'
import type { RunReport } from './report.ts'

/** Writes the report of a run as JSON. */
export async function writeReport(file: string, report: RunReport): Promise<void> {
  await writeTextFile(path.resolve(file), `${JSON.stringify(report, null, 2)}\n`)
}
