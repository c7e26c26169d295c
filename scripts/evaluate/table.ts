import type { Row } from './systems.ts'

/** Rows as a table to read in a terminal; figures to three digits. */
export function renderTable<Of extends object>(rows: readonly Row<Of>[]): string {
  const [first] = rows
  if (first === undefined) return ''
  const heads = ['system', ...Object.keys(first.figures)]
  const lines = [heads, ...rows.map((row) => [row.system, ...Object.values(row.figures).map((figure) => Number(figure).toFixed(3))])]
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  return lines
    .map((line) => line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '))
    .join('\n')
}
