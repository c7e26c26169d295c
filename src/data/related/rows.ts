/** Rows of terms with a value for each, packed: row `i` is `terms` and `values` from `starts[i]` to `starts[i + 1]`, by ascending term. */
export interface Rows<Values extends Float32Array | Uint16Array> {
  starts: Int32Array
  terms: Int32Array
  values: Values
}

/** How often each term stands in each text, fields weighed. */
export type Counts = Rows<Float32Array>

/** Puts each row in the order of its terms, by turning the table over twice. */
export function sortRows({ starts, terms, values }: Counts, termCount: number): Counts {
  const rows = starts.length - 1
  const column = new Int32Array(termCount + 1)
  for (let at = 0; at < terms.length; at++) column[(terms[at] ?? 0) + 1]! += 1
  for (let term = 0; term < termCount; term++) column[term + 1]! += column[term]!
  const rowOf = new Int32Array(terms.length)
  const turned = new Float32Array(terms.length)
  for (let row = 0; row < rows; row++) {
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const place = column[terms[at]!]!++
      rowOf[place] = row
      turned[place] = values[at]!
    }
  }
  const next = starts.slice(0, rows)
  const sortedTerms = new Int32Array(terms.length)
  const sortedValues = new Float32Array(terms.length)
  let from = 0
  for (let term = 0; term < termCount; term++) {
    for (; from < column[term]!; from++) {
      const place = next[rowOf[from]!]!++
      sortedTerms[place] = term
      sortedValues[place] = turned[from]!
    }
  }
  return { starts, terms: sortedTerms, values: sortedValues }
}

/** One more than the highest term that a row has. */
export function countTerms({ starts, terms }: Pick<Counts, 'starts' | 'terms'>): number {
  let count = 0
  for (let row = 0; row + 1 < starts.length; row++) {
    if (starts[row + 1]! > starts[row]!) count = Math.max(count, terms[starts[row + 1]! - 1]! + 1)
  }
  return count
}

/** Rows by the numbers that they are given, such as those of shows: rows of number `n` are `members` from `begins[n]` to `begins[n + 1]`, ascending. */
export function groupRows(numbers: Int32Array): { begins: Int32Array; members: Int32Array } {
  const most = numbers.reduce((highest, number) => Math.max(highest, number), -1)
  const begins = new Int32Array(most + 2)
  const members = new Int32Array(numbers.length)
  for (let row = 0; row < numbers.length; row++) begins[numbers[row]! + 1]! += 1
  for (let number = 0; number <= most; number++) begins[number + 1]! += begins[number]!
  const next = begins.slice()
  for (let row = 0; row < numbers.length; row++) members[next[numbers[row]!]!++] = row
  return { begins, members }
}
