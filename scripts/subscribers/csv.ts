export type CsvResult = { ok: true; rows: Record<string, string>[] } | { ok: false; reason: string }

/**
 * Reads comma-separated values as RFC 4180 has them: a header, quoted fields with `""` for a quote, any line end. Every row has as many
 * fields as the header. `reason` names the line and quotes nothing of it.
 */
export function readCsv(text: string): CsvResult {
  const lines = splitRecords(text.replace(/^\uFEFF/, ''))
  if (!lines.ok) return lines
  const [header, ...records] = lines.records.filter(({ fields }) => fields.length > 1 || fields[0] !== '')
  if (!header) return { ok: true, rows: [] }
  const names = header.fields.map((name) => name.trim())
  if (new Set(names).size < names.length) return { ok: false, reason: 'its first line names a column twice' }
  const rows: Record<string, string>[] = []
  for (const { fields, line } of records) {
    if (fields.length !== names.length) return { ok: false, reason: `line ${line} has ${fields.length} fields, not ${names.length}` }
    rows.push(Object.fromEntries(names.map((name, index) => [name, fields[index] ?? ''])))
  }
  return { ok: true, rows }
}

interface CsvRecord {
  fields: string[]
  /** Where it begins. */
  line: number
}

function splitRecords(text: string): { ok: true; records: CsvRecord[] } | { ok: false; reason: string } {
  const records: CsvRecord[] = []
  let line = 1
  let fields: string[] = []
  let start = 1
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y
  while (field.lastIndex < text.length || fields.length > 0) {
    const match = field.exec(text)
    if (!match) return { ok: false, reason: `line ${line} has a quotation mark out of place` }
    fields.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'))
    line += match[0].match(/\r\n|\n|\r/g)?.length ?? 0
    if (match[3] === ',') continue
    records.push({ fields, line: start })
    fields = []
    start = line
  }
  return { ok: true, records }
}
